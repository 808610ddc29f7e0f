import { Palette } from 'lucide-preact';
import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { IconButton } from '../controls/IconButton';
import { ColourNaming } from './colour-naming';

/** Shows the names of the colours, to be changed; nothing where they can't be. */
export function NameColoursButton() {
  const choice = useContext(ColourNaming);
  return (
    choice && (
      <IconButton
        name={t('colourNames.title')}
        icon={Palette}
        command="nameColours"
        tooltip="end"
        onClick={choice.onAsk}
      />
    )
  );
}
