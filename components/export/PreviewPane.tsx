import { FileText, Image } from 'lucide-preact';
import { formatNumber, plural, t } from '../../lib/i18n/i18n';
import type { ExportPreview } from '../../lib/shared/export-state';
import { Icon } from '../controls/Icon';
import styles from './PreviewPane.module.css';

interface PreviewPaneProps {
  preview: ExportPreview;
  /** Of how many articles it shows the first. */
  count: number | null;
}

/** The first of the articles as it will leave. */
export function PreviewPane({ preview, count }: PreviewPaneProps) {
  const isKnown = preview.kind === 'text' || preview.kind === 'files';
  return (
    <section class={styles.pane} aria-label={t('export.preview')} data-export-preview={preview.kind}>
      <header class={styles.head}>
        <b dir="auto">{isKnown ? preview.name : t('export.preview')}</b>
        <span>
          {[isKnown && sizeOf(preview.bytes), count !== null && count > 1 && plural('export.firstOf', count)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      <Body preview={preview} />
    </section>
  );
}

function Body({ preview }: { preview: ExportPreview }) {
  switch (preview.kind) {
    case 'loading':
      return <p class={styles.empty} aria-busy="true" />;
    case 'failed':
      return <p class={styles.empty}>{t('export.previewFailed')}</p>;
    case 'misunderstood':
      return <p class={styles.empty}>{t('export.template.misunderstood')}</p>;
    case 'nothing':
      return <p class={styles.empty}>{t('export.nothing')}</p>;
    case 'files':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <ul class={styles.files} tabIndex={0}>
          {preview.files.map(({ path, bytes }) => (
            <li key={path}>
              <Icon of={/\.(?:jpe?g|png|gif|webp|avif)$/.test(path) ? Image : FileText} />
              <span dir="auto">{path}</span>
              <small>{sizeOf(bytes)}</small>
            </li>
          ))}
        </ul>
      );
    case 'text':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <pre class={styles.text} tabIndex={0} dir="auto">
          {preview.text}
          {preview.isCut && <span class={styles.cut}>{t('export.cut')}</span>}
        </pre>
      );
  }
}

/** As people say it: three digits at most. */
function sizeOf(bytes: number): string {
  const [value, unit] =
    bytes < 1e3 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : ([bytes / 1e6, 'megabyte'] as const);
  const digits = { maximumFractionDigits: value < 10 && unit !== 'byte' ? 1 : 0 };
  return formatNumber(Number(value), { style: 'unit', unit: String(unit), unitDisplay: 'short', ...digits });
}
