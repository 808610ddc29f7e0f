// Trees grown from a part of the sites each, and which pages each may judge.
import { moduleOf } from './trees-module.mjs';

/** The same site is always of the same fold (FNV-1a). @param {string} site @param {number} count */
export function foldOf(site, count) {
  let hash = 0x811c9dc5;
  for (const character of site) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % count;
}

/** Puts other trees in the place of the product's. @param {readonly string[]} trees @returns {import('vite').Plugin} */
export function withTrees(trees) {
  return {
    name: 'other-trees',
    enforce: 'pre',
    load: (id) => (id.endsWith('/judge/trees.ts') ? moduleOf(trees) : undefined),
  };
}
