/** Where each row of words begins, by its hash; -1 for those that stand there more than once. */
export function onceIn(ids: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at++) {
    let hash = 0;
    for (let index = at; index < at + length; index++) hash = (Math.imul(hash, 0x01000193) ^ (ids[index] ?? 0)) | 0;
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}
