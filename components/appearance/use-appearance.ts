import { useMemo } from 'preact/hooks';
import type { ArticleMetadata } from '../../lib/article/article';
import { articleKind, typeFor } from '../../lib/shared/appearance/scopes';
import { type Appearance, USUAL_APPEARANCE } from '../../lib/shared/appearance/settings';
import type { ProseContent } from '../article/prose/prose-content';
import { typeAttributes } from './type-attributes';
import { useKeptPlace } from './use-kept-place';
import { useOwnCss } from './use-own-css';

/** How a person likes it to look. */
export interface AppearanceChoice {
  value: Appearance;
  onChange: (next: Appearance) => void;
}

interface AppearanceOptions {
  choice: AppearanceChoice | undefined;
  article: Pick<ArticleMetadata, 'lang' | 'url'>;
  content: ProseContent | null;
  scroller: HTMLElement | null;
}

/** How an article is set. */
export type ReadingLook = ReturnType<typeof useAppearance>;

/** Sets an article as its reader likes it. The text itself stays as it is: marks are held by its words. */
export function useAppearance({ choice, article, content, scroller }: AppearanceOptions) {
  const value = choice?.value ?? USUAL_APPEARANCE;
  const kind = useMemo(() => articleKind(article.lang, article.url), [article.lang, article.url]);
  const type = useMemo(() => typeFor(value, kind), [value, kind]);
  const attributes = useMemo(() => typeAttributes(type, kind), [type, kind]);
  useOwnCss(type.ownCss);
  useKeptPlace(content, scroller, attributes);
  const aids = {
    hasWordStarts: type.wordStarts,
    hasFocus: attributes['data-focus'] === 'paragraph',
    isSideways: attributes['data-writing'] === 'vertical' && type.paging === 'scroll',
  };
  return {
    kind,
    attributes,
    isPaged: attributes['data-paging'] === 'pages',
    isVertical: attributes['data-writing'] === 'vertical',
    aids,
    hasAids: Object.values(aids).includes(true),
  };
}
