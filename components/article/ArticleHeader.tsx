import type { ComponentChildren } from 'preact';
import type { ArticleMetadata } from '../../lib/article/article';
import { formatDate, t } from '../../lib/i18n/i18n';
import styles from './ArticleHeader.module.css';
import { Names } from './Names';
import { SetText } from './SetText';
import { siteOf } from './site-of';

interface ArticleHeaderProps {
  article: ArticleMetadata;
  /** False when the text itself opens with the same words. */
  withStandfirst: boolean;
  /** The lead picture. */
  children?: ComponentChildren;
}

/** What stands above the text: rubric, title, standfirst, names. */
export function ArticleHeader({ article, withStandfirst, children }: ArticleHeaderProps) {
  const updated = isLater(article.modified, article.published) ? formatDate(article.modified ?? '') : '';
  const site = siteOf(article);
  // A site that signs its articles itself is named once.
  const names = article.authors.filter((name) => name !== site);
  return (
    <header class={styles.header}>
      {article.section && <p class={styles.section}>{article.section}</p>}
      <h1 class={styles.title}>
        <SetText text={article.title} lang={article.lang} />
      </h1>
      {article.description && withStandfirst && (
        <p class={styles.standfirst}>
          <SetText text={article.description} lang={article.lang} />
        </p>
      )}
      <p class={styles.byline}>
        {names.length > 0 && (
          <>
            <Names names={names} />
            {DOT}
          </>
        )}
        {site}
        {updated && `${DOT}${t('reader.updated', [updated])}`}
      </p>
      {children}
    </header>
  );
}

/** Goes over to the next line with the word after it. */
const DOT = ' ·\u00a0';

/** Whether a change came on a later day than the publication. */
const isLater = (modified?: string, published?: string) =>
  Boolean(modified && published && modified.slice(0, 10) > published.slice(0, 10));
