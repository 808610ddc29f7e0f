import type { ArticleMetadata } from '../../lib/article/article';
import { ReadingAids } from '../appearance/ReadingAids';
import type { ReadingLook } from '../appearance/use-appearance';
import { late } from '../controls/late';
import { KeyboardSelection } from './KeyboardSelection';
import { Minimap } from './Minimap';
import { LearnPace } from './pace/LearnPace';
import type { PaceChoice } from './pace/pace-choice';
import type { ProseContent } from './prose/prose-content';
import type { MinimapMark } from './use-minimap';

const Pages = late(async () => (await import('./pages/Pages')).Pages);

interface OverTextProps {
  content: ProseContent;
  scroller: HTMLElement;
  article: Pick<ArticleMetadata, 'lang' | 'dir'>;
  look: ReadingLook;
  pace: PaceChoice | undefined;
  isNarrow: boolean;
  minimapMarks: readonly MinimapMark[];
}

/** What lies over a text or listens to it, and moves none of it: fetched when the text has been painted. */
export function OverText({ content, scroller, article, look, pace, isNarrow, minimapMarks }: OverTextProps) {
  const { lang, dir } = article;
  const { isPaged, isVertical, hasAids, aids } = look;
  return (
    <>
      {!isNarrow && !isVertical && <Minimap content={content} scroller={scroller} marks={minimapMarks} />}
      <KeyboardSelection content={content} scroller={scroller} lang={lang} dir={dir} />
      {hasAids && <ReadingAids content={content} scroller={scroller} {...aids} />}
      {isPaged && <Pages content={content} scroller={scroller} isLeftwards={isVertical || dir === 'rtl'} />}
      {pace?.value.isAllowed && <LearnPace content={content} scroller={scroller} lang={lang} onLearn={pace.onLearn} />}
    </>
  );
}
