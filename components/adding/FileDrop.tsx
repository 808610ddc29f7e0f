import { FileUp } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import styles from './AddSheet.module.css';

/** Takes saved pages, and what Lectern took out as JSON: dropped here, or chosen. */
export function FileDrop({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length) onFiles(files);
  };
  return (
    <section class={styles.part}>
      <h3>{t('adding.files.title')}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be chosen by the button too */}
      <div
        class={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          // Else the browser would open the file in place of the library.
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <span class={styles.hint}>{t('adding.files.text')}</span>
        <Button variant="outline" icon={FileUp} action="choose-files" onClick={() => input.current?.click()}>
          {t('adding.files.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".html,.htm,.xhtml,.json,text/html,application/xhtml+xml,application/json"
          aria-label={t('adding.files.choose')}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </section>
  );
}
