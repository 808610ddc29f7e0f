import { Highlighter, ListOrdered, Star } from 'lucide-preact';
import type { KeptArticle } from '../../../lib/article/kept-article';
import { formatDate, formatNumber, plural, t } from '../../../lib/i18n/i18n';
import { LinkOnly } from '../../adding/LinkOnly';
import { useOwnFactor } from '../../article/pace/own-pace';
import { roundedMinutes } from '../../article/rounded-minutes';
import { siteOf } from '../../article/site-of';
import { Icon } from '../../controls/Icon';
import { VisuallyHidden } from '../../controls/VisuallyHidden';
import styles from './ArticleRow.module.css';

interface FactsProps {
  article: KeptArticle;
  /** Only where it is from and when. */
  isShort: boolean;
  onTag: (tag: string) => void;
}

/** What one chooses an article by, beside its title. */
export function Facts({ article, isShort, onTag }: FactsProps) {
  const { published, savedAt, minutes, progress, highlightCount, favourite, queuedAt, tags, link } = article;
  const site = siteOf(article);
  const factor = useOwnFactor(article.lang);
  const percent = formatNumber(Math.round(progress * 100) / 100, { style: 'percent' });
  const facts = (
    <p class={styles.facts}>
      {site && <b dir="auto">{site}</b>}
      <span>{formatDate(published ?? savedAt, 'short') || formatDate(savedAt, 'short')}</span>
      {link === undefined ? (
        <span>{t('reader.minutes', [formatNumber(roundedMinutes(minutes * factor))])}</span>
      ) : (
        <LinkOnly link={link} />
      )}
      {progress > 0.005 && (
        <span data-progress>
          <i class={styles.bar} aria-hidden="true">
            <i style={{ width: `${Math.round(progress * 100)}%` }} />
          </i>
          <span aria-hidden="true">{percent}</span>
          <VisuallyHidden>{t('library.progress', [percent])}</VisuallyHidden>
        </span>
      )}
      {highlightCount > 0 && (
        <span data-notes-count>
          <Icon of={Highlighter} size={14} />
          <span aria-hidden="true">{formatNumber(highlightCount)}</span>
          <VisuallyHidden>{plural('library.notes', highlightCount)}</VisuallyHidden>
        </span>
      )}
      {favourite && (
        <span class={styles.favourite}>
          <Icon of={Star} size={14} filled />
          <VisuallyHidden>{t('library.isFavourite')}</VisuallyHidden>
        </span>
      )}
      {queuedAt !== undefined && (
        <span class={styles.favourite}>
          <Icon of={ListOrdered} size={14} />
          <VisuallyHidden>{t('library.list.queue')}</VisuallyHidden>
        </span>
      )}
    </p>
  );
  if (isShort || tags.length === 0) return facts;
  return (
    <div class={styles.base}>
      {facts}
      <p class={styles.tags}>
        {tags.map((tag) => (
          <button key={tag} type="button" class={styles.tag} data-tag={tag} onClick={() => onTag(tag)}>
            <bdi>#{tag}</bdi>
          </button>
        ))}
      </p>
    </div>
  );
}
