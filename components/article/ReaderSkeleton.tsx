import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { afterLoad } from '../controls/after-load';
import { Skeleton } from '../controls/Skeleton';
import { VisuallyHidden } from '../controls/VisuallyHidden';
import styles from './ReaderSkeleton.module.css';

/** The reader before its article: the shape of what comes, unseen for the first 150 ms. */
export function ReaderSkeleton() {
  // While the article is on its way, so that it is laid out once and not again when its typeface comes.
  useEffect(() => {
    void afterLoad().then(() => document.fonts.load('1em Literata'));
  }, []);
  return (
    <main class={styles.reader} data-state="loading" aria-busy="true">
      <VisuallyHidden>
        <h1>{t('reader.loading')}</h1>
      </VisuallyHidden>
      <div class={styles.bar} />
      <div class={styles.outline}>
        <Skeleton lines={[70, 85, 55, 80]} />
      </div>
      <div class={styles.text}>
        <Skeleton kind="title" lines={[92, 58]} />
        <Skeleton lines={[100, 96, 99, 62]} />
        <Skeleton lines={[98, 100, 94, 97, 40]} />
      </div>
    </main>
  );
}
