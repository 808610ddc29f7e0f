import { anchor } from '../anchor';
import { describeSpan } from '../anchoring/describe-span';
import { type Carrier, createCarrier } from '../carrying/carry';
import type { TextSelectors } from '../highlight';
import type { TextSpan } from '../text-map';

/**
 * Between the kept copy and the page as it reads now. Both texts are known whole, so words are followed and nothing is
 * guessed; what stands on the page outside the article is known by its words alone.
 */
export interface PagePlaces {
  /** Where a highlight is on the page; null where it is not, or not surely. */
  onPage(selectors: TextSelectors): TextSpan | null;
  /** Describes words of the page by those of the copy, or by the page's where the copy lacks them; null for no words. */
  describe(span: TextSpan): TextSelectors | null;
}

export function createPagePlaces(copy: string, page: string): PagePlaces {
  const toPage = once(() => createCarrier(copy, page));
  const toCopy = once(() => createCarrier(page, copy));
  const carried = (carrier: () => Carrier, span: TextSpan | null) => span && carrier()(span);
  return {
    onPage: (selectors) => carried(toPage, anchor(copy, selectors)) ?? anchor(page, selectors),
    describe(span) {
      const inCopy = carried(toCopy, span);
      return (inCopy && describeSpan(copy, inCopy)) ?? describeSpan(page, span);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
