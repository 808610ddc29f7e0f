import { Trash, Unlink } from 'lucide-preact';
import { formatDate, t } from '../../lib/i18n/i18n';
import type { Highlight, HighlightColour } from '../../lib/notes/highlight';
import type { NotebookEntry } from '../../lib/notes/notebook/notebook-entry';
import type { PassageContext } from '../../lib/notes/notebook/passage-context';
import { siteOf } from '../article/site-of';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { ColourChoice } from '../notes/ColourChoice';
import { NoteField } from '../notes/NoteField';
import { PictureSign } from '../notes/PictureSign';
import styles from './NotebookCard.module.css';
import { shortened, wordsOf } from './notebook-rows';

/** What may be done with an entry of the notebook. */
export interface EntryActions {
  /** Resolves to whether it is written. `base` is the note as it was when the writing began. */
  onNote: (entry: NotebookEntry, text: string, base: string) => Promise<boolean>;
  onRecolour: (highlight: Highlight, colour: HighlightColour) => void;
  onRemove: (highlight: Highlight) => void;
}

interface NotebookCardProps extends EntryActions {
  entry: NotebookEntry;
  /** Where it stands in the whole notebook, from 1, and of how many. */
  position: number;
  of: number;
  isSelected: boolean;
  /** Whether its article is named with it; not where it stands under its article. */
  withArticle: boolean;
  /** The sentences around it; null where its words have no place in the text, absent where that is not known yet. */
  context?: PassageContext | null | undefined;
  /** Whether the sentences around it are shown. */
  isReading: boolean;
  href: string;
  /** `isRange`: all from the last one to this. */
  onSelect: (isRange: boolean) => void;
}

/** A marked passage, or the note on a whole article, as the notebook has it. */
export function NotebookCard(props: NotebookCardProps) {
  const { entry, position, of, isSelected, withArticle, context, isReading, href, onSelect } = props;
  const { article } = entry;
  const words = wordsOf(entry);
  const highlight = entry.kind === 'highlight' ? entry.highlight : null;
  return (
    <article
      class={styles.card}
      data-entry={entry.id}
      data-kind={entry.kind}
      data-colour={highlight?.colour}
      data-selected={isSelected}
      aria-posinset={position}
      aria-setsize={of}
      aria-label={shortened(words)}
    >
      {highlight && (
        <input
          type="checkbox"
          class={styles.check}
          checked={isSelected}
          aria-label={t('notebook.select', [shortened(words)])}
          onClick={(event) => onSelect(event.shiftKey)}
        />
      )}
      {highlight ? (
        <div class={styles.body} lang={article.lang} dir={article.dir}>
          <Words
            words={words}
            picture={highlight.selectors.picture}
            href={href}
            context={isReading ? context : undefined}
          />
        </div>
      ) : (
        <p class={styles.body}>
          <a class={styles.whole} href={href} data-open>
            {t('notebook.articleNote.title')}
          </a>
        </p>
      )}
      {highlight && context === null && (
        <p class={styles.orphan} data-orphan>
          <Icon of={Unlink} size={14} />
          {t('notebook.orphan')}
        </p>
      )}
      <NoteField
        note={entry.kind === 'note' ? entry.note : entry.highlight.note}
        about={highlight ? words : article.title}
        isWanted={false}
        onNote={(text, base) => props.onNote(entry, text, base)}
      />
      <footer class={styles.foot}>
        {withArticle && (
          <span class={styles.source}>
            <bdi lang={article.lang}>{article.title}</bdi>
          </span>
        )}
        {withArticle && <span>{siteOf(article)}</span>}
        <time dateTime={new Date(entry.at).toISOString()}>{formatDate(entry.at, 'short')}</time>
        {highlight?.tags.map((tag) => (
          <span class={styles.tag} key={tag}>
            #<bdi>{tag}</bdi>
          </span>
        ))}
        {highlight && (
          <span class={styles.tools}>
            <ColourChoice value={highlight.colour} onChange={(colour) => props.onRecolour(highlight, colour)} />
            <IconButton
              name={t('notes.delete')}
              icon={Trash}
              action="delete"
              tooltip="end"
              onClick={() => props.onRemove(highlight)}
            />
          </span>
        )}
      </footer>
    </article>
  );
}

interface WordsProps {
  words: string;
  /** Where they stand for one. */
  picture: Highlight['selectors']['picture'];
  href: string;
  context: PassageContext | null | undefined;
}

/** The marked words, a link to where they stand; among the sentences around them where these are wanted. */
function Words({ words, picture, href, context }: WordsProps) {
  if (!context || picture) {
    return (
      <p class={styles.words}>
        <a href={href} data-open>
          <PictureSign of={{ picture }} />
          {words}
        </a>
      </p>
    );
  }
  return (
    <p class={styles.context} data-context>
      {context.before}
      <a href={href} data-open>
        <mark>{context.exact}</mark>
      </a>
      {context.after}
    </p>
  );
}
