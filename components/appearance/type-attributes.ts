import type { ArticleKind } from '../../lib/shared/appearance/scopes';
import type { TypeSettings } from '../../lib/shared/appearance/settings';

/** Whether a language is written in columns from right to left as well as in lines. */
export const canBeVertical = (language: string): boolean => ['ja', 'zh'].includes(language);

/** What a reader's `main` carries so that `theme/type.css` and `theme/chosen.css` set its text as chosen. */
export function typeAttributes(type: TypeSettings, { language }: ArticleKind) {
  return {
    'data-font': type.font,
    'data-paragraphs': type.paragraphs,
    'data-justified': type.justified,
    'data-hyphenated': type.hyphenated,
    'data-pictures': type.pictures,
    // Of a page everything is being read.
    'data-focus': type.paging === 'pages' ? 'off' : type.focus,
    'data-paging': type.paging,
    'data-writing': canBeVertical(language) ? type.writing : 'horizontal',
    style: {
      '--scale': type.size,
      '--measure': type.measure,
      '--leading': type.lineHeight,
      '--letters': type.letterSpacing,
      '--words': type.wordSpacing,
    },
  };
}
