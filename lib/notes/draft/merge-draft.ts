import { mergeNote } from '../merge-note';
import type { Draft, DraftPassage } from './draft';

/**
 * One draft that two pages have changed at the same time: both changes. What was written in two ways at one place stands
 * there twice, for the writer to choose; a passage that one page took out and the other wrote on stays. Nothing that was
 * written is lost.
 * @param base what the writing page began with
 * @param stored what another has made of it
 * @param written what this one has
 */
export function mergeDraft(base: Draft, stored: Draft, written: Draft): Draft {
  return {
    ...stored,
    title: mergeTitle(base.title, stored.title, written.title),
    opening: mergeNote(base.opening, stored.opening, written.opening),
    passages: mergePassages(base.passages, stored.passages, written.passages),
    createdAt: Math.min(stored.createdAt, written.createdAt),
    updatedAt: Math.max(stored.updatedAt, written.updatedAt),
  };
}

/** In one line, as a title is. */
export function mergeTitle(base: string, stored: string, written: string): string {
  const merged = mergeNote(base, stored, written);
  return merged === written ? written : merged.replace(/\s*\n\s*/g, ' / ');
}

type Passages = readonly DraftPassage[];

function mergePassages(base: Passages, stored: Passages, written: Passages): DraftPassage[] {
  const [before, theirs, ours] = [byId(base), byId(stored), byId(written)];
  const merged = (id: string): DraftPassage | undefined => {
    const [was, their, our] = [before.get(id), theirs.get(id), ours.get(id)];
    if (their && our) return { ...their, text: mergeNote(was?.text ?? '', their.text, our.text) };
    const one = their ?? our;
    // Taken out by one page: it stays out, unless the other has written on it since, or has brought it.
    return one && one.text !== was?.text ? one : undefined;
  };
  return orderOf(base, stored, written).flatMap((id) => merged(id) ?? []);
}

/** Of whoever moved passages, the writing page first; what the other has besides stands behind what it stood behind. */
function orderOf(base: Passages, stored: Passages, written: Passages): string[] {
  const [leads, follows] = isInOrder(base, written) ? [stored, written] : [written, stored];
  const order = leads.map(({ id }) => id);
  for (const [index, { id }] of follows.entries()) {
    if (order.includes(id)) continue;
    const previous = follows[index - 1];
    order.splice(previous ? order.indexOf(previous.id) + 1 : 0, 0, id);
  }
  return order;
}

/** Whether the passages that were there before stand as they stood. */
function isInOrder(base: Passages, changed: Passages): boolean {
  const there = byId(changed);
  const before = byId(base);
  const left = base.filter(({ id }) => there.has(id));
  return changed.filter(({ id }) => before.has(id)).every(({ id }, index) => left[index]?.id === id);
}

const byId = (passages: Passages) => new Map(passages.map((passage) => [passage.id, passage]));
