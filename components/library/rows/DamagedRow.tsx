import { ExternalLink } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { DamagedArticle } from '../../../lib/article/kept-article';
import { t } from '../../../lib/i18n/i18n';
import { linkable } from '../../article/site-of';
import { Icon } from '../../controls/Icon';
import { SelectBox } from './ArticleRow';
import styles from './ArticleRow.module.css';

interface DamagedRowProps {
  damaged: DamagedArticle;
  /** Whether there is no room for more than a line or two. */
  isShort: boolean;
  isSelected: boolean;
  actions: ComponentChildren;
  onSelect: (id: string, through: boolean) => void;
}

/** An article whose record can't be read: said plainly, with the way back to its page. */
export function DamagedRow({ damaged, isShort, isSelected, actions, onSelect }: DamagedRowProps) {
  const url = damaged.url && linkable(damaged.url);
  const title = damaged.title ?? damaged.url ?? t('library.damaged.title');
  return (
    <>
      <SelectBox id={damaged.id} title={title} isSelected={isSelected} onSelect={onSelect} />
      <div class={styles.words}>
        <div class={styles.text}>
          <h2 class={styles.title}>{title}</h2>
          <p class={styles.damage}>
            {damaged.title || damaged.url
              ? t('common.sentences', [t('library.damaged.title'), t('library.damaged.text')])
              : t('library.damaged.text')}
          </p>
        </div>
        {(url || isShort) && (
          <p class={styles.facts}>
            {isShort && <b class={styles.isDamaged}>{t('library.damaged.title')}</b>}
            {url && (
              <a class={styles.original} href={url} target="_blank" rel="noopener noreferrer">
                <Icon of={ExternalLink} size={14} />
                {t('library.damaged.open')}
              </a>
            )}
          </p>
        )}
      </div>
      <div class={styles.actions}>{actions}</div>
    </>
  );
}
