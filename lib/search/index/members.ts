/** Sets of articles, by number: 1 where one is in it. */
export type Members = Uint8Array;

export function both(a: Members, b: Members): Members {
  const members = new Uint8Array(a.length);
  for (let number = 0; number < a.length; number++) members[number] = (a[number] ?? 0) & (b[number] ?? 0);
  return members;
}

export function either(a: Members, b: Members): Members {
  const members = new Uint8Array(a.length);
  for (let number = 0; number < a.length; number++) members[number] = (a[number] ?? 0) | (b[number] ?? 0);
  return members;
}

export function without(a: Members, b: Members): Members {
  const members = new Uint8Array(a.length);
  for (let number = 0; number < a.length; number++) members[number] = (a[number] ?? 0) & ~(b[number] ?? 0);
  return members;
}

export function countOf(members: Members): number {
  let count = 0;
  for (let number = 0; number < members.length; number++) count += members[number] ?? 0;
  return count;
}
