import { BookOpenCheck, CircleStop, FileStack, TriangleAlert } from 'lucide-preact';
import { plural, t } from '../../../lib/i18n/i18n';
import type { JoinState } from '../../../lib/shared/join-state';
import { Button } from '../../controls/Button';
import { Icon } from '../../controls/Icon';
import styles from './MorePages.module.css';

export interface MorePagesProps {
  state: JoinState;
  onAdd: (howMany: 'next' | 'all') => void;
  onStop: () => void;
}

/** Where the text of an article of several pages ends: the way to the pages that follow. */
export function MorePages({ state, onAdd, onStop }: MorePagesProps) {
  return (
    <section class={styles.more} aria-label={t('pages.title')} data-more-pages={state.kind}>
      <Icon of={iconOf(state)} />
      <p class={styles.text} role="status">
        {sentenceOf(state)}
      </p>
      <div class={styles.actions}>
        {state.kind === 'reading' && (
          <Button variant="outline" icon={CircleStop} action="stop-pages" onClick={onStop}>
            {t('pages.stop')}
          </Button>
        )}
        {state.kind === 'offered' && state.failure !== 'most' && (
          <>
            <Button action="add-page" onClick={() => onAdd('next')}>
              {state.failure ? t('common.tryAgain') : t('pages.add', [state.page])}
            </Button>
            {!state.failure && (
              <Button variant="outline" action="add-all-pages" onClick={() => onAdd('all')}>
                {t('pages.addAll')}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function iconOf(state: JoinState) {
  if (state.kind === 'whole') return BookOpenCheck;
  return state.kind === 'offered' && state.failure ? TriangleAlert : FileStack;
}

function sentenceOf(state: JoinState): string {
  if (state.kind === 'whole') return plural('pages.whole', state.pages);
  if (state.kind === 'reading') return t('pages.reading', [state.page]);
  if (!state.failure) return t('pages.goesOn', [state.page]);
  return t(`pages.failure.${state.failure}`, [state.page]);
}
