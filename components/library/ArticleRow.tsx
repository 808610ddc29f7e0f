import { Archive, ArchiveRestore, Highlighter, Star, Trash } from 'lucide-preact';
import type { KeptArticle } from '../../lib/article/kept-article';
import { formatDate, formatNumber, plural, t } from '../../lib/i18n/i18n';
import { LinkOnly } from '../adding/LinkOnly';
import { roundedMinutes } from '../article/rounded-minutes';
import { siteOf } from '../article/site-of';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { VisuallyHidden } from '../controls/VisuallyHidden';
import styles from './ArticleRow.module.css';

/** What may be done with an article of a list. */
export interface RowActions {
  onOpen: (id: string) => void;
  onFavourite: (id: string, favourite: boolean) => void;
  /** Archives it, or moves it back to the inbox from the archive or the trash. */
  onArchive: (id: string) => void;
  onDelete: (id: string) => void;
}

interface ArticleRowProps extends Omit<RowActions, 'onDelete'> {
  /** Absent in the trash. */
  onDelete: RowActions['onDelete'] | undefined;
  article: KeptArticle;
  /** Address of its lead picture's copy. */
  picture: string | null;
  /** Where a link to it leads, so that it opens in a new tab like any other. */
  href: string;
}

/** One article of a list. */
export function ArticleRow({ article, picture, href, onOpen, onFavourite, onArchive, onDelete }: ArticleRowProps) {
  const { id, title, excerpt, lang, dir, favourite, state } = article;
  const isInbox = state === 'inbox';
  return (
    <li class={styles.row} data-article-row={id} data-with-picture={picture !== null}>
      <div class={styles.words}>
        <h2 class={styles.title} lang={lang} dir={dir}>
          <a
            href={href}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(id);
            }}
          >
            {title}
          </a>
        </h2>
        {excerpt && (
          <p class={styles.excerpt} lang={lang} dir={dir}>
            {excerpt}
          </p>
        )}
        <Facts article={article} />
      </div>
      <div class={styles.actions}>
        {state !== 'trashed' && (
          <IconButton
            name={t(favourite ? 'library.unfavourite' : 'library.favourite')}
            icon={Star}
            filled={favourite}
            command="favourite"
            action="favourite"
            onClick={() => onFavourite(id, !favourite)}
          />
        )}
        <IconButton
          name={t(isInbox ? 'library.archive' : 'library.restore')}
          icon={isInbox ? Archive : ArchiveRestore}
          command="archive"
          action="archive"
          onClick={() => onArchive(id)}
        />
        {onDelete && (
          <IconButton
            name={t('library.delete')}
            icon={Trash}
            command="delete"
            action="delete"
            tooltip="end"
            onClick={() => onDelete(id)}
          />
        )}
      </div>
      {picture && <img class={styles.picture} src={picture} alt="" loading="lazy" decoding="async" />}
    </li>
  );
}

function Facts({ article }: { article: KeptArticle }) {
  const { published, savedAt, minutes, progress, highlightCount, favourite, link } = article;
  const percent = formatNumber(Math.round(progress * 100) / 100, { style: 'percent' });
  return (
    <p class={styles.facts}>
      <b>{siteOf(article)}</b>
      <span>{formatDate(published ?? savedAt, 'short') || formatDate(savedAt, 'short')}</span>
      {link === undefined ? (
        <span>{t('reader.minutes', [formatNumber(roundedMinutes(minutes))])}</span>
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
    </p>
  );
}
