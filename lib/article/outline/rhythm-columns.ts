import type { BlockFacts } from './block-facts';

/** What comes back again and again: a text made of like parts has like gaps between them. */
export function rhythmColumns(facts: readonly BlockFacts[]): number[][] {
  const shapeAt = (index: number) => facts[index]?.shape ?? '';
  const gaps = facts.slice(1).map((_, gap) => gap + 1);
  const after = gaps.map((block) => shapeAt(block));
  const around = gaps.map((block) => `${shapeAt(block - 1)}|${shapeAt(block)}`);
  const following = gaps.map((block) => `${shapeAt(block)}|${shapeAt(block + 1)}`);
  const first = gaps.map((block) => `${facts[block]?.kind}|${facts[block]?.first}`);
  const leads = gaps.map((block) => facts[block]?.leadIn.split(/[:：]/, 1)[0]?.toLowerCase() || `${block}`);
  const total = Math.max(1, gaps.length);
  return [
    ...[after, around, following].flatMap((names) => [
      counts(names),
      counts(names).map((count) => count / total),
      unevenness(names, facts),
    ]),
    counts(first),
    counts(leads),
    counts(gaps.map((block) => `${facts[block - 1]?.first}|${facts[block - 1]?.kind}`)),
  ];
}

function counts(names: readonly string[]): number[] {
  const all = new Map<string, number>();
  for (const name of names) all.set(name, (all.get(name) ?? 0) + 1);
  return names.map((name) => all.get(name) ?? 0);
}

/** How unevenly in words the gaps of one name lie: deviation by mean; 3 where there are too few to say. */
function unevenness(names: readonly string[], facts: readonly BlockFacts[]): number[] {
  const places = new Map<string, number[]>();
  let words = 0;
  for (const [gap, name] of names.entries()) {
    words += facts[gap]?.words ?? 0;
    places.set(name, [...(places.get(name) ?? []), words]);
  }
  const all = new Map([...places].map(([name, at]) => [name, deviation(at)]));
  return names.map((name) => all.get(name) ?? 3);
}

function deviation(places: readonly number[]): number {
  if (places.length < 3) return 3;
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  const mean = steps.reduce((a, b) => a + b, 0) / steps.length;
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length;
  return mean > 0 ? Math.sqrt(variance) / mean : 3;
}
