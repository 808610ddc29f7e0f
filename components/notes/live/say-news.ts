import { plural, t } from '../../../lib/i18n/i18n';
import type { LiveNews } from '../../../lib/shared/live-news';
import type { LiveControls } from './live-controls';

/** Says on the page what became of a wish. */
export function sayNews(controls: LiveControls, news: LiveNews, onUndo: () => void): void {
  const deed = { name: t('common.undo'), act: onUndo };
  if (news.kind === 'unmarked') controls.say(t('undo.highlight'), deed);
  else if (news.kind === 'reshaped' || news.kind === 'merged') controls.say(t(`undo.${news.kind}`), deed);
  else controls.say(wordsFor(news));
}

function wordsFor(news: Exclude<LiveNews, { kind: 'unmarked' | 'reshaped' | 'merged' }>): string {
  switch (news.kind) {
    case 'on':
      if (news.missing > 0) return plural('livePage.missing', news.missing);
      return news.shown > 0 ? plural('livePage.shown', news.shown) : t('livePage.on');
    case 'note-waits':
      return t('livePage.noteWaits');
    case 'not-kept':
      return t('livePage.notKept');
    case 'gone':
      return t('livePage.gone');
    case 'failed':
      return t('common.sentences', [t(`storageFailure.${news.reason}.title`), t(`storageFailure.${news.reason}.text`)]);
  }
}
