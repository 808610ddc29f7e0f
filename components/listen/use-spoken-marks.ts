import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ListeningControls } from '../../lib/listen/controls';
import type { Sentence } from '../../lib/listen/plan';
import type { ProseContent } from '../article/prose/prose-content';

const SENTENCE = 'listen-sentence';
const WORD = 'listen-word';

export const canMark = (): boolean => typeof Highlight !== 'undefined' && 'highlights' in CSS;

/**
 * Marks the sentence and the word that are being read. They are painted by the browser's own highlights: nothing in the
 * text is wrapped or moves. Live ranges, so that they stay right while marks of the reader's are painted around them.
 */
export function useSpokenMarks(
  content: ProseContent,
  sentence: Sentence | null,
  word: ListeningControls['word'],
): void {
  useLayoutEffect(() => {
    if (!canMark() || !sentence || sentence.end <= sentence.start) return;
    CSS.highlights.set(SENTENCE, new Highlight(content.map.rangeOf(sentence.start, sentence.end)));
    return () => void CSS.highlights.delete(SENTENCE);
  }, [content, sentence]);

  useEffect(() => {
    if (!canMark()) return;
    const stop = word.subscribe((place) => {
      if (!place) {
        CSS.highlights.delete(WORD);
        return;
      }
      const mark = new Highlight(content.map.rangeOf(place.start, place.end));
      mark.priority = 1;
      CSS.highlights.set(WORD, mark);
    });
    return () => {
      stop();
      CSS.highlights.delete(WORD);
    };
  }, [content, word]);
}
