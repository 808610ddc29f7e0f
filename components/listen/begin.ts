import type { ArticleMetadata } from '../../lib/article/article';
import { plural, t, uiLocale } from '../../lib/i18n/i18n';
import type { Beginning, ListenableText, ListeningControls } from '../../lib/listen/controls';
import type { ListeningPlan, NoticeWords } from '../../lib/listen/plan';
import { planListening } from '../../lib/listen/plan-listening';
import type { ProseContent } from '../article/prose/prose-content';
import { siteOf } from '../article/site-of';

export interface Stage {
  article: ArticleMetadata;
  content: ProseContent;
  scroller: HTMLElement;
}

/** Reads the article aloud from a selection, from where one stopped, or from what is in the window. */
export function begin(controls: ListeningControls, stage: Stage): Promise<void> {
  const text = listenableText(stage);
  return controls.open(text, { from: selectedFrom(stage), visible: visibleIn(text.plan, stage) });
}

/** The text is another, because pages of it were added: goes on in it where one is, or goes on waiting. */
export function goOnIn(controls: ListeningControls, stage: Stage): Promise<void> {
  const view = controls.view.peek();
  const isPaused = view.kind === 'open' && (view.activity === 'paused' || view.activity === 'finished');
  return controls.open(listenableText(stage), { visible: null, isPaused });
}

function listenableText({ article, content }: Stage): ListenableText {
  const lang = article.lang ?? '';
  const opening = [article.title, content.opensWithStandfirst ? '' : (article.description ?? '')].filter(Boolean);
  return {
    key: article.url,
    title: article.title,
    source: siteOf(article),
    lang,
    text: content.map.text,
    plan: planListening(content.root, { lang, words: noticeWords(), opening }),
  };
}

const noticeWords = (): NoticeWords => ({
  lang: uiLocale(),
  code: t('listen.said.code'),
  formula: t('listen.said.formula'),
  notes: t('listen.said.notes'),
  table: (rows, columns) =>
    t('listen.said.table', [plural('listen.said.rows', rows), plural('listen.said.columns', columns)]),
});

function selectedFrom({ content }: Stage): number | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  return content.root.contains(range.startContainer) ? content.map.offsetsOf(range)?.start : undefined;
}

/** What of the text begins in the window; null while its first words do, as nobody has read on then. */
function visibleIn({ sentences }: ListeningPlan, { content, scroller }: Stage): Beginning['visible'] {
  const view = scroller.getBoundingClientRect();
  const inText = sentences.filter(({ start, end }) => end > start);
  const visible = inText.filter(({ start }) => {
    const { left, right, top, bottom } = content.map.rangeOf(start, start + 1).getBoundingClientRect();
    return top >= view.top - 2 && bottom <= view.bottom && left >= view.left && right <= view.right;
  });
  const [first] = visible;
  const last = visible.at(-1);
  // Nothing begins in it where a picture or a very long sentence fills it, or where there is nothing but the title.
  if (!first || !last || first === inText[0]) return null;
  return { start: first.start, end: last.end };
}
