import { ArrowDown, ArrowUp, ExternalLink, X } from 'lucide-preact';
import { t } from '../../../lib/i18n/i18n';
import type { DraftPassage } from '../../../lib/notes/draft/draft';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import { PictureSign } from '../../notes/PictureSign';
import { shortened } from '../notebook-rows';
import { DraftField } from './DraftField';
import styles from './DraftView.module.css';

interface DraftPassageRowProps {
  passage: DraftPassage;
  isFirst: boolean;
  isLast: boolean;
  citation: string;
  /** The passage in the original; absent where that is no page of the web. */
  original: string | undefined;
  /** The passage in the kept copy. */
  copy: string;
  onText: (text: string, base: string) => Promise<boolean>;
  onMove: (step: 1 | -1) => void;
  onTakeOut: () => void;
}

/** A quotation with its citation, and the writer's words on it. */
export function DraftPassageRow(props: DraftPassageRowProps) {
  const { passage, citation, original, copy, onMove } = props;
  const words = shortened(passage.quote.exact.replace(/\s+/g, ' '));
  return (
    <li class={styles.passage} data-passage={passage.id}>
      <blockquote class={styles.quote} lang={passage.source.lang} dir="auto">
        <PictureSign of={passage} />
        {passage.quote.exact}
      </blockquote>
      <p class={styles.citation}>
        <a href={copy} data-copy-link>
          <bdi>{citation}</bdi>
        </a>
        {original && (
          <a href={original} target="_blank" rel="noopener noreferrer" data-original-link>
            {t('draft.original')}
            <Icon of={ExternalLink} size={13} />
          </a>
        )}
        <span class={styles.moves}>
          {!props.isFirst && (
            <IconButton
              name={t('commands.passageUp')}
              icon={ArrowUp}
              command="passageUp"
              action="passage-up"
              onClick={() => onMove(-1)}
            />
          )}
          {!props.isLast && (
            <IconButton
              name={t('commands.passageDown')}
              icon={ArrowDown}
              command="passageDown"
              action="passage-down"
              onClick={() => onMove(1)}
            />
          )}
          <IconButton
            name={t('draft.takeOut')}
            icon={X}
            action="take-out-passage"
            tooltip="end"
            onClick={props.onTakeOut}
          />
        </span>
      </p>
      <DraftField
        value={passage.text}
        label={t('notes.field', [words])}
        placeholder={t('draft.text')}
        onSave={props.onText}
      />
    </li>
  );
}
