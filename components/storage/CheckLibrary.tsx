import { formatDate, plural, t } from '../../lib/i18n/i18n';
import { type CheckProgress, type CheckReport, MENDS } from '../../lib/shared/check-report';
import { Button } from '../controls/Button';
import styles from './StorageView.module.css';

export interface CheckLibraryProps {
  check: { last: CheckReport | null; progress: CheckProgress | null };
  onCheck: () => void;
}

/** Whether everything in the library is where it belongs, and what was put right. */
export function CheckLibrary({ check: { last, progress }, onCheck }: CheckLibraryProps) {
  return (
    <section class={styles.part} aria-labelledby="storage-check" data-check={progress ? 'running' : 'idle'}>
      <h2 id="storage-check">{t('storage.check.title')}</h2>
      <p>{t('storage.check.text')}</p>
      {progress ? (
        <>
          <progress
            class={styles.progress}
            aria-label={t('storage.check.title')}
            value={progress.articles}
            max={Math.max(1, progress.of)}
          />
          <p role="status">{t('storage.check.running', [progress.articles, plural('library.count', progress.of)])}</p>
        </>
      ) : (
        <>
          {last && <Outcome {...last} />}
          <Button variant="outline" action="check-library" onClick={onCheck}>
            {t('storage.check.action')}
          </Button>
        </>
      )}
    </section>
  );
}

function Outcome({ finishedAt, articles, mended }: CheckReport) {
  const found = MENDS.filter((mend) => mended[mend]);
  const of = [formatDate(finishedAt), plural('library.count', articles)];
  if (found.length === 0) return <p role="status">{t('storage.check.sound', of)}</p>;
  return (
    <div role="status">
      <p>{t('storage.check.mended', of)}</p>
      <ul class={styles.mended}>
        {found.map((mend) => (
          <li key={mend} data-mended={mend}>
            {plural(`storage.check.${mend}`, mended[mend] ?? 0)}
          </li>
        ))}
      </ul>
    </div>
  );
}
