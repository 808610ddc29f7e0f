import { formatNumber, t } from '../../lib/i18n/i18n';
import type { RestoreState } from '../../lib/shared/restore-state';
import { Button } from '../controls/Button';
import styles from './AddSheet.module.css';

interface RestorePartProps {
  state: RestoreState;
  onBegin: () => void;
  onClose: () => void;
}

/** A file that brings articles back: what it holds, how far it has come, what came of it. */
export function RestorePart({ state, onBegin, onClose }: RestorePartProps) {
  const isOver = state.kind === 'done' || state.kind === 'refused';
  return (
    <section class={styles.part} aria-label={t('restore.title')} data-restore={state.kind}>
      <h3>{t('restore.title')}</h3>
      <bdi class={styles.hint}>{state.name}</bdi>
      <div role="status">
        <Told state={state} />
      </div>
      <div class={styles.deeds}>
        {state.kind === 'planned' && (
          <Button variant="primary" action="restore" onClick={onBegin}>
            {t('restore.begin')}
          </Button>
        )}
        {state.kind !== 'reading' && (
          <Button action="close-restore" onClick={onClose}>
            {t(isOver ? 'common.close' : 'common.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Told({ state }: { state: RestoreState }) {
  switch (state.kind) {
    case 'reading':
      return <p class={styles.hint}>{t('restore.reading')}</p>;
    case 'refused':
      return <p class={styles.trouble}>{t(`restore.refused.${state.reason}`)}</p>;
    case 'working':
      return <p class={styles.hint}>{t('restore.working', [state.done, state.total])}</p>;
    case 'planned': {
      const { articles, marks, notes, drafts, searches, known, unreadable } = state.plan;
      return (
        <>
          <Counts counts={{ articles, marks, notes, drafts, searches, known, unreadable }} />
          <p class={styles.hint}>{t('restore.text')}</p>
        </>
      );
    }
    case 'done': {
      const { added, completed, there, marks, drafts, searches, unreadable, failed, failure } = state.report;
      return (
        <>
          <Counts counts={{ added, completed, there, newMarks: marks, drafts, searches, unreadable, failed }} />
          {failure && <p class={styles.trouble}>{t(`storageFailure.${failure}.text`)}</p>}
        </>
      );
    }
  }
}

type Counted =
  | 'articles'
  | 'marks'
  | 'notes'
  | 'drafts'
  | 'searches'
  | 'known'
  | 'unreadable'
  | 'added'
  | 'completed'
  | 'there'
  | 'newMarks'
  | 'failed';

/** The first is told whatever it is, the others where there are any. */
function Counts({ counts }: { counts: Partial<Record<Counted, number>> }) {
  // `Object.entries` forgets the names it was given.
  const told = (Object.entries(counts) as [Counted, number][]).filter(([, count], index) => index === 0 || count > 0);
  return (
    <dl class={styles.counts}>
      {told.map(([name, count]) => (
        <div key={name} data-count={name}>
          <dt>{t(`restore.count.${name}`)}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
