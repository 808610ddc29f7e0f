import type { ComponentChildren } from 'preact';
import type { KeptArticle } from '../../../lib/article/kept-article';
import { t } from '../../../lib/i18n/i18n';
import type { ListView } from '../../../lib/shared/library-look';
import styles from './ArticleRow.module.css';
import { Facts } from './Facts';
import type { FoundText } from './found-text';
import { Marked } from './Marked';

export interface ArticleRowProps {
  article: KeptArticle;
  view: ListView;
  /** Address of its lead picture's copy. */
  picture: string | null;
  /** Where a link to it leads, so that it opens in a new tab like any other. */
  href: string;
  /** Why it was found, where one searches. */
  found: FoundText | null;
  isSelected: boolean;
  /** The buttons of the row. */
  actions: ComponentChildren;
  onOpen: (id: string) => void;
  onSelect: (id: string, through: boolean) => void;
  onTag: (tag: string) => void;
}

/** What stands in a row: its box is the list's. */
export function ArticleRow({ article, view, picture, href, found, isSelected, actions, ...deeds }: ArticleRowProps) {
  const { id, title, excerpt, lang, dir } = article;
  return (
    <>
      <SelectBox id={id} title={title} isSelected={isSelected} onSelect={deeds.onSelect} />
      <div class={styles.words}>
        <div class={styles.text}>
          <h2 class={styles.title} lang={lang} dir={dir}>
            <a
              href={href}
              title={title.length > 60 ? title : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                deeds.onOpen(id);
              }}
            >
              <Marked text={title} marks={found?.titleMarks} />
            </a>
          </h2>
          {view === 'cards' && (
            <p class={styles.excerpt} lang={lang} dir={dir} data-passage={found?.passage ? '' : undefined}>
              {found?.passage ? <Marked {...found.passage} /> : excerpt}
            </p>
          )}
        </div>
        <Facts article={article} isShort={view === 'headlines'} onTag={deeds.onTag} />
      </div>
      <div class={styles.actions}>{actions}</div>
      {view === 'cards' && picture && <img class={styles.picture} src={picture} alt="" decoding="async" />}
    </>
  );
}

interface SelectBoxProps {
  id: string;
  title: string;
  isSelected: boolean;
  onSelect: (id: string, through: boolean) => void;
}

export function SelectBox({ id, title, isSelected, onSelect }: SelectBoxProps) {
  return (
    <label class={styles.select} data-select>
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={t('lists.selectOne', [title])}
        onClick={(event) => onSelect(id, event.shiftKey)}
      />
    </label>
  );
}
