import type { ComponentChildren } from 'preact';
import { uiDirection, uiLocale } from '../../../lib/i18n/i18n';
import styles from './ArticleEnd.module.css';

/** What stands under the text and is none of it. It speaks the reader's language, whatever the article's. */
export function ArticleEnd({ children }: { children: ComponentChildren }) {
  return (
    <footer class={styles.end} lang={uiLocale()} dir={uiDirection()} data-article-end>
      {children}
    </footer>
  );
}
