import { Ban, BookOpenText, Repeat, SkipForward } from 'lucide-preact';
import type { KeptArticle } from '../../lib/article/kept-article';
import { formatNumber, plural, t } from '../../lib/i18n/i18n';
import type { Highlight } from '../../lib/notes/highlight';
import { GRADES, type Grade } from '../../lib/notes/review/schedule';
import type { StorageFailure } from '../../lib/shared/keep-state';
import { routeHash } from '../../lib/shared/library-route';
import type { Loaded } from '../../lib/shared/loaded';
import { siteOf } from '../article/site-of';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { LiveRegion } from '../controls/LiveRegion';
import { StorageNotice } from '../controls/StorageNotice';
import { Toast } from '../controls/Toast';
import { useShortcuts } from '../controls/use-shortcuts';
import { useKeysSheet } from '../keys/use-keys-sheet';
import { ListFailed } from '../library/ListStates';
import states from '../library/ListStates.module.css';
import { NotebookLoading } from '../notebook/NotebookStates';
import { Page, type PlaceHrefs } from '../notebook/Page';
import { PictureSign } from '../notes/PictureSign';
import { GradeButton } from './GradeButton';
import styles from './ReviewView.module.css';

/** A highlight to be brought back to mind. */
export interface ReviewCard {
  highlight: Highlight;
  article: KeptArticle;
  /** In how many days each grade would bring it back. */
  days: Readonly<Record<Grade, number>>;
}

export interface ReviewViewProps {
  /** Null until they are known. */
  settings: { isOn: boolean; perDay: number } | null;
  /** What the day still asks about; of the first, its days. */
  cards: Loaded<{ current: ReviewCard | null; left: number }>;
  undo: { number: number; kind: 'graded' | 'skipped' | 'never' } | null;
  failure: StorageFailure | null;
  hrefs: PlaceHrefs;
  onSettings: (settings: { isOn: boolean; perDay: number }) => void;
  onGrade: (grade: Grade) => void;
  onSkip: () => void;
  onNever: () => void;
  onUndo: () => void;
  onUndoExpired: () => void;
  onOpen: (href: string) => void;
  onTryAgain: () => void;
}

/** The day's few highlights, one at a time. */
export function ReviewView(props: ReviewViewProps) {
  const { settings, cards, undo, failure } = props;
  const keys = useKeysSheet('review');
  const current = settings?.isOn && cards.kind === 'ready' ? cards.value.current : null;
  const can = (deed: () => void) => current && ((event?: KeyboardEvent) => void (event?.repeat || deed()));
  const href = current ? routeHash(current.article.id, current.highlight.id) : '';
  useShortcuts({
    gradeAgain: can(() => props.onGrade('again')) ?? undefined,
    gradeHard: can(() => props.onGrade('hard')) ?? undefined,
    gradeGood: can(() => props.onGrade('good')) ?? undefined,
    gradeEasy: can(() => props.onGrade('easy')) ?? undefined,
    skipHighlight: can(props.onSkip) ?? undefined,
    neverReview: can(props.onNever) ?? undefined,
    openPassage: can(() => props.onOpen(href)) ?? undefined,
  });
  return (
    <Page name="review" place="review" hrefs={props.hrefs} onKeys={keys.open}>
      {failure && <StorageNotice failure={failure} />}
      <Body {...props} current={current} href={href} />
      {keys.sheet}
      <LiveRegion message={current && cards.kind === 'ready' ? plural('review.left', cards.value.left) : ''} />
      {undo && (
        <Toast
          key={undo.number}
          message={t(`review.done.${undo.kind}`)}
          onUndo={props.onUndo}
          onExpire={props.onUndoExpired}
        />
      )}
    </Page>
  );
}

function Body({ current, href, ...props }: ReviewViewProps & { current: ReviewCard | null; href: string }) {
  const { settings, cards, onSettings } = props;
  if (settings && !settings.isOn) {
    return (
      <div class={states.state} data-list-state="off">
        <Icon of={Repeat} size={26} />
        <h1>{t('review.off.title')}</h1>
        <p>{t('review.off.text')}</p>
        <Button variant="primary" action="turn-on" onClick={() => onSettings({ ...settings, isOn: true })}>
          {t('review.off.action')}
        </Button>
      </div>
    );
  }
  if (!settings || cards.kind === 'loading') return <NotebookLoading />;
  if (cards.kind === 'failed') return <ListFailed reason={cards.reason} onTryAgain={props.onTryAgain} />;
  if (!current) {
    return (
      <>
        <div class={states.state} data-list-state="done">
          <h1>{t('review.empty.title')}</h1>
          <p>{t('review.empty.text')}</p>
        </div>
        <Choices {...props} />
      </>
    );
  }
  return (
    <>
      <ReviewedPassage {...props} current={current} href={href} left={cards.value.left} />
      <Choices {...props} />
    </>
  );
}

interface PassageProps extends Pick<ReviewViewProps, 'onGrade' | 'onSkip' | 'onNever'> {
  current: ReviewCard;
  href: string;
  left: number;
}

function ReviewedPassage({ current, href, left, onGrade, onSkip, onNever }: PassageProps) {
  const { highlight, article, days } = current;
  return (
    <section class={styles.review} data-reviewed={highlight.id} aria-label={t('review.title')}>
      <h1 class={styles.left}>{plural('review.left', left)}</h1>
      <blockquote class={styles.words} data-colour={highlight.colour} lang={article.lang} dir={article.dir}>
        <PictureSign of={highlight.selectors} />
        {highlight.selectors.quote.exact}
      </blockquote>
      {highlight.note.trim() !== '' && (
        <p class={styles.note} dir="auto">
          {highlight.note}
        </p>
      )}
      <p class={styles.source}>
        <bdi lang={article.lang}>{article.title}</bdi>
        <span>{siteOf(article)}</span>
      </p>
      <fieldset class={styles.grades}>
        <legend>{t('review.ask')}</legend>
        {GRADES.map((grade) => (
          <GradeButton key={grade} grade={grade} days={days[grade]} onGrade={onGrade} />
        ))}
      </fieldset>
      <p class={styles.others}>
        <a class={styles.link} href={href} data-open>
          <Icon of={BookOpenText} />
          {t('review.open')}
        </a>
        <Button icon={SkipForward} action="skip" onClick={onSkip}>
          {t('review.skip')}
        </Button>
        <Button icon={Ban} action="never" onClick={onNever}>
          {t('review.never')}
        </Button>
      </p>
    </section>
  );
}

const PER_DAY = [3, 5, 10, 15, 20] as const;

/** How many a day, and a way to have none. */
function Choices({ settings, onSettings }: Pick<ReviewViewProps, 'settings' | 'onSettings'>) {
  if (!settings) return null;
  const choices = [...new Set([...PER_DAY, settings.perDay])].sort((a, b) => a - b);
  return (
    <footer class={styles.choices}>
      <label>
        {t('review.perDay')}
        <select
          value={String(settings.perDay)}
          data-per-day
          onChange={({ currentTarget }) => onSettings({ ...settings, perDay: Number(currentTarget.value) })}
        >
          {choices.map((count) => (
            <option key={count} value={String(count)}>
              {formatNumber(count)}
            </option>
          ))}
        </select>
      </label>
      <Button action="turn-off" onClick={() => onSettings({ ...settings, isOn: false })}>
        {t('review.turnOff')}
      </Button>
    </footer>
  );
}
