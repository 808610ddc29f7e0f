import { t } from '../../lib/i18n/i18n';
import { type ExportChoice, type Flavour, pictureWay, TRAITS } from '../../lib/notes/export/choice';
import { Segments } from '../appearance/Segments';
import styles from './ExportDialog.module.css';

interface ExportOptionsProps {
  choice: ExportChoice;
  onChange: (changes: Partial<ExportChoice>) => void;
}

/** What can be chosen within a format; nothing where there is nothing to choose. */
export function ExportOptions({ choice, onChange }: ExportOptionsProps) {
  const { mayBeNotesOnly, pictureWays } = TRAITS[choice.format];
  const hasText = !mayBeNotesOnly || choice.content === 'full';
  const flavours: [Flavour, string][] = [
    ['obsidian', 'Obsidian'],
    ['logseq', 'Logseq'],
    ['plain', t('export.flavour.plain')],
    ['template', t('export.flavour.template')],
  ];
  return (
    <div class={styles.options}>
      {choice.format === 'markdown' && (
        <div class={styles.wide}>
          <Segments
            label={t('export.flavour.title')}
            choices={flavours}
            value={choice.flavour}
            onChange={(flavour) => onChange({ flavour })}
          />
        </div>
      )}
      {mayBeNotesOnly && (
        <Segments
          label={t('export.content.title')}
          choices={[
            ['full', t('export.content.full')],
            ['notes-only', t('export.content.notesOnly')],
          ]}
          value={choice.content}
          onChange={(content) => onChange({ content })}
        />
      )}
      {typeof pictureWays !== 'string' && hasText && (
        <Segments
          label={t('export.pictures.title')}
          choices={pictureWays.map((way) => [way, t(`export.pictures.${way}`)])}
          value={pictureWay(choice)}
          onChange={(way) => onChange({ pictures: { ...choice.pictures, [choice.format]: way } })}
        />
      )}
    </div>
  );
}
