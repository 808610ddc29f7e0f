import { Trash } from 'lucide-preact';
import type { ListedArticle } from '../../lib/article/kept-article';
import { plural, t } from '../../lib/i18n/i18n';
import { routeHash } from '../../lib/shared/library-route';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { inBytes } from './bytes';
import styles from './StorageView.module.css';

interface LargeArticle {
  listed: ListedArticle;
  size: { articleId: string; text: number; pictures: number; pictureBytes: number };
}

export interface LargestProps {
  /** The largest first. */
  largest: readonly LargeArticle[];
  onFree: (id: string) => void;
  onTrash: (id: string) => void;
}

/** The articles that take most, each with what its going would free. */
export function Largest({ largest, onFree, onTrash }: LargestProps) {
  if (largest.length === 0) return null;
  return (
    <section class={styles.part} aria-labelledby="storage-largest">
      <h2 id="storage-largest">{t('storage.largest.title')}</h2>
      <ul class={styles.rows}>
        {largest.map(({ listed, size }) => {
          const { title, lang, isTrashed } = shown(listed);
          return (
            <li key={size.articleId} data-large={size.articleId}>
              <div>
                <h3>
                  <a href={routeHash(size.articleId)}>
                    <bdi lang={lang}>{title}</bdi>
                  </a>
                </h3>
                <p>
                  {[
                    t('storage.largest.text', [inBytes(size.text)]),
                    ...(size.pictures > 0
                      ? [plural('storage.pictures', size.pictures), inBytes(size.pictureBytes)]
                      : []),
                    ...(isTrashed ? [t('library.list.trashed')] : []),
                  ].join(' · ')}
                </p>
              </div>
              {size.pictures > 0 && (
                <Button
                  variant="outline"
                  action="free-pictures"
                  title={t('storage.largest.free')}
                  onClick={() => onFree(size.articleId)}
                >
                  {t('storage.room.free', [inBytes(size.pictureBytes)])}
                </Button>
              )}
              {!isTrashed && (
                <IconButton
                  name={t('storage.largest.trash', [title])}
                  icon={Trash}
                  action="trash"
                  tooltip="end"
                  onClick={() => onTrash(size.articleId)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function shown(listed: ListedArticle): { title: string; lang: string | undefined; isTrashed: boolean } {
  if (listed.kind === 'damaged') {
    return { title: listed.title ?? listed.url ?? t('library.damaged.title'), lang: undefined, isTrashed: false };
  }
  const { title, lang, state } = listed.article;
  return { title, lang, isTrashed: state === 'trashed' };
}
