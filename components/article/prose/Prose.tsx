import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleMetadata } from '../../../lib/article/article';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { t } from '../../../lib/i18n/i18n';
import { afterPaint } from '../../controls/after-paint';
import { goTo } from '../go-to';
import type { PictureSource } from '../picture-source';
import { foldBelow } from './fold-below';
import { markScrollable, SCROLLABLE } from './prepare';
import { mountProse, type ProseContent } from './prose-content';
import { type MissingPictureWords, replaceBroken, settlePictures } from './settle-pictures';

interface ProseProps {
  article: Pick<ArticleMetadata, 'lang' | 'dir' | 'description'>;
  html: SafeHtml;
  pictures: PictureSource;
  /** Whether it is first seen from its beginning: its first screens are laid out before the rest. */
  opensAtStart?: boolean;
  /** The text is on the page and can be measured, marked and jumped in. */
  onContent: (content: ProseContent) => void;
  /** The reader pressed on a marked passage. */
  onOpenHighlight: (id: string) => void;
}

/** A page's own picture can only fail to load; there is a copy to be missing from once the article is kept. */
function wordsFor({ kind }: PictureSource): MissingPictureWords {
  const [reason, of] =
    kind === 'live'
      ? (['pictures.unloaded', 'pictures.unloadedOf'] as const)
      : (['pictures.missing', 'pictures.missingOf'] as const);
  return { name: (alt) => (alt ? t(of, [alt]) : t(reason)), reason: t(reason) };
}

/** The article's text. Preact owns the element and nothing in it: what is inside was sanitised and is mounted once. */
export function Prose({ article, html, pictures, opensAtStart = false, onContent, onOpenHighlight }: ProseProps) {
  const root = useRef<HTMLDivElement>(null);
  const settled = useRef<PictureSource>(pictures);
  const isPainted = useRef(!opensAtStart);

  // Before the text is there, so that no picture fails unheard.
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    // Load errors don't bubble, so they are caught on their way down.
    const onError = (event: Event) => {
      if (event.target instanceof HTMLImageElement) replaceBroken(event.target, wordsFor(settled.current));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const id = event.key === 'Enter' && event.target instanceof HTMLElement && event.target.dataset.highlight;
      if (id) onOpenHighlight(id);
    };
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const link = event.target.closest('a[href^="#"]');
      if (link) {
        event.preventDefault();
        jumpInside(element, link.getAttribute('href')?.slice(1) ?? '');
        return;
      }
      const id = event.target.closest('mark[data-highlight]')?.getAttribute('data-highlight');
      // A picture opens large; from there one comes to what is written on it.
      if (id && !event.target.closest('a, [data-opens]') && getSelection()?.isCollapsed !== false) onOpenHighlight(id);
    };
    element.addEventListener('error', onError, true);
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('error', onError, true);
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [onOpenHighlight]);

  useLayoutEffect(() => {
    if (!root.current) return;
    settled.current = pictures;
    onContent(mountProse(root.current, { html, article, pictures, words: wordsFor(pictures) }));
    // A text that takes the place of another keeps the reader where they are, which takes its whole height.
    if (isPainted.current) return;
    isPainted.current = true;
    const unfold = foldBelow(root.current);
    const abort = new AbortController();
    void afterPaint(abort.signal).then(unfold);
    return () => abort.abort();
  }, [html, article.lang]);

  // Pictures may arrive or be lost while the text is read; only they are changed then.
  useEffect(() => {
    if (!root.current || settled.current === pictures) return;
    settled.current = pictures;
    settlePictures(root.current, pictures, wordsFor(pictures));
  }, [pictures]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => markScrollable(element));
    for (const box of [element, ...element.querySelectorAll(SCROLLABLE)]) observer.observe(box);
    return () => observer.disconnect();
  }, [html]);

  return <div ref={root} data-prose lang={article.lang} dir={article.dir} />;
}

/** Follows a link inside the article without touching the address of the page, which is not the article's. */
function jumpInside(root: HTMLElement, id: string): void {
  const target = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  goTo(target, 'start');
}
