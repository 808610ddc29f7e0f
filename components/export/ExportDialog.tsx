import { ClipboardCopy, Download, Share, SquareArrowOutUpRight } from 'lucide-preact';
import { formatNumber, plural, t } from '../../lib/i18n/i18n';
import { type ExportChoice, TRAITS } from '../../lib/notes/export/choice';
import type { ClipTemplate } from '../../lib/notes/export/template/clip-template';
import type { ExportDestination, ExportPreview, ExportProgress, TemplateTrouble } from '../../lib/shared/export-state';
import { Button } from '../controls/Button';
import { Modal } from '../controls/Modal';
import { ModalHead } from '../controls/ModalHead';
import styles from './ExportDialog.module.css';
import { ExportOptions } from './ExportOptions';
import { FolderRow, type FolderRowProps } from './FolderRow';
import { FormatChoice } from './FormatChoice';
import { PreviewPane } from './PreviewPane';
import { TemplateEditor } from './TemplateEditor';

export interface ExportDialogProps {
  /** How many articles; null until known. */
  count: number | null;
  choice: ExportChoice;
  preview: ExportPreview;
  /** Null while nothing is written. */
  progress: ExportProgress | null;
  canShare: boolean;
  /** The template of one's own, and what is wrong with it. */
  template: ClipTemplate;
  templateTrouble: TemplateTrouble | null;
  onTemplate: (changes: Partial<ClipTemplate>) => void;
  /** Tells whether the file was a template. */
  onReadTemplate: (json: string) => boolean;
  onSaveTemplate: () => void;
  /** Hands the article over to Obsidian. */
  onObsidian: () => void;
  /** A folder that is kept up to date, where there can be one. */
  folder?: FolderRowProps | undefined;
  onChange: (changes: Partial<ExportChoice>) => void;
  onLeave: (to: ExportDestination) => void;
  onCancel: () => void;
  onClose: () => void;
}

/** Where articles are taken out: the format, how it will look, and where it goes. */
export function ExportDialog(props: ExportDialogProps) {
  const { count, choice, preview, progress, onClose } = props;
  return (
    <Modal label={t('export.title')} name="export" class={styles.dialog} isSheet onClose={onClose}>
      <div class={styles.content}>
        <ModalHead title={t('export.title')} isWide onClose={onClose}>
          <span class={styles.count}>{count !== null && count > 1 && plural('export.articles', count)}</span>
        </ModalHead>
        <div class={styles.body}>
          <FormatChoice value={choice.format} onChange={(format) => props.onChange({ format })} />
          <div class={styles.side}>
            <ExportOptions choice={choice} onChange={props.onChange} />
            {choice.format === 'markdown' && choice.flavour === 'template' && (
              <TemplateEditor
                template={props.template}
                trouble={props.templateTrouble}
                onChange={props.onTemplate}
                onRead={props.onReadTemplate}
                onSave={props.onSaveTemplate}
              />
            )}
            {props.folder && TRAITS[choice.format].files === 'each' && <FolderRow {...props.folder} />}
            <PreviewPane preview={preview} count={count} />
          </div>
        </div>
        <footer class={styles.foot}>
          {progress ? <Writing progress={progress} onCancel={props.onCancel} /> : <Ways {...props} />}
        </footer>
      </div>
    </Modal>
  );
}

/** Where it can go. */
function Ways({ choice, count, preview, canShare, onLeave, onObsidian }: ExportDialogProps) {
  const { isText, files } = TRAITS[choice.format];
  const isOneText = isText && (files === 'together' || count === 1) && preview.kind !== 'files';
  const isNothing = preview.kind === 'misunderstood' || (preview.kind === 'nothing' && (count ?? 0) <= 1);
  const isForObsidian = choice.format === 'markdown' && count === 1 && /^(?:obsidian|template)$/.test(choice.flavour);
  return (
    <>
      {canShare && (
        <Button icon={Share} action="export-share" disabled={isNothing} onClick={() => onLeave('share')}>
          {t('export.share')}
        </Button>
      )}
      {isForObsidian && (
        <Button icon={SquareArrowOutUpRight} action="export-obsidian" disabled={isNothing} onClick={onObsidian}>
          {t('export.obsidian')}
        </Button>
      )}
      {isOneText && (
        <Button
          icon={ClipboardCopy}
          variant="outline"
          action="export-copy"
          disabled={isNothing}
          onClick={() => onLeave('clipboard')}
        >
          {t('export.copy')}
        </Button>
      )}
      <Button
        icon={Download}
        variant="primary"
        action="export-download"
        disabled={isNothing}
        onClick={() => onLeave('download')}
      >
        {t('export.download')}
      </Button>
    </>
  );
}

function Writing({ progress: { done, total }, onCancel }: { progress: ExportProgress; onCancel: () => void }) {
  return (
    <>
      <progress class={styles.progress} value={done} max={total} aria-label={t('export.writing')} />
      <span class={styles.done}>{t('export.done', [formatNumber(done), formatNumber(total)])}</span>
      <Button action="export-cancel" onClick={onCancel}>
        {t('export.cancel')}
      </Button>
    </>
  );
}
