import type { ReadingPosition } from '../../article/kept-article';
import type { ListenableText } from '../../listen/controls';
import { findPosition } from '../../notes/find-position';
import { describePosition } from '../../notes/reading-position';

/** Where one stopped in each article. */
export interface PlacesStore {
  recall(key: string): Promise<ReadingPosition | null>;
  /** Null: read to its end. */
  remember(key: string, place: ReadingPosition | null): Promise<void>;
}

/** Listening goes on without a place that can't be read or stored. */
export function keepPlaces(store: PlacesStore, onError: (error: unknown) => null) {
  return {
    /** Where one stopped in a text, as an offset of it. */
    async recall({ key, text }: ListenableText): Promise<number | null> {
      const place = await store.recall(key).catch(onError);
      return place && findPosition(text, place);
    },
    remember(text: ListenableText, index: number): void {
      const sentence = text.plan.sentences[index];
      if (sentence) store.remember(text.key, describePosition(text, sentence.start)).catch(onError);
    },
    forget({ key }: ListenableText): void {
      store.remember(key, null).catch(onError);
    },
  };
}
