import { ExternalLink, Trash } from 'lucide-preact';
import type { DamagedArticle } from '../../lib/article/kept-article';
import { t } from '../../lib/i18n/i18n';
import { linkable } from '../article/site-of';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import styles from './ArticleRow.module.css';

interface DamagedRowProps {
  damaged: DamagedArticle;
  /** Absent in the trash. */
  onDelete: ((id: string) => void) | undefined;
}

/** An article whose record can't be read: said plainly, with the way back to its page. */
export function DamagedRow({ damaged, onDelete }: DamagedRowProps) {
  const url = damaged.url && linkable(damaged.url);
  return (
    <li class={styles.row} data-article-row={damaged.id} data-damaged>
      <div class={styles.words}>
        <h2 class={styles.title}>{damaged.title ?? damaged.url ?? t('library.damaged.title')}</h2>
        <p class={styles.damage}>
          {damaged.title || damaged.url
            ? t('common.sentences', [t('library.damaged.title'), t('library.damaged.text')])
            : t('library.damaged.text')}
        </p>
        {url && (
          <p class={styles.facts}>
            <a class={styles.original} href={url} target="_blank" rel="noopener noreferrer">
              <Icon of={ExternalLink} size={14} />
              {t('library.damaged.open')}
            </a>
          </p>
        )}
      </div>
      <div class={styles.actions}>
        {onDelete && (
          <IconButton
            name={t('library.delete')}
            icon={Trash}
            command="delete"
            action="delete"
            tooltip="end"
            onClick={() => onDelete(damaged.id)}
          />
        )}
      </div>
    </li>
  );
}
