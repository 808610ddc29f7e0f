import type { ArticleMetadata } from '../article/article';
import type { LeftOut } from '../article/left-out/left-out';
import type { SafeHtml } from '../article/sanitise';
import type { Highlight } from '../notes/highlight';

/** An article about to be kept: what extraction found, made safe, with what is derived from its text. */
export interface NewArticle {
  metadata: ArticleMetadata;
  html: SafeHtml;
  /** What the text is shown without. */
  leftOut?: readonly LeftOut[] | undefined;
  /** Every address it is known under, by `pageKey()`. At least one. */
  keys: readonly string[];
  /** Absolute addresses of its pictures, the one that stands for it in lists first. */
  pictures: readonly string[];
  excerpt: string;
  minutes: number;
  /** Pictures that came with the text, in one file, by their addresses in it. */
  inside?: ReadonlyMap<string, Blob> | undefined;
  /** Describes the highlights of the text there was by the words of this one. */
  carry?: ((highlights: readonly Highlight[], was: string) => readonly Highlight[]) | undefined;
}
