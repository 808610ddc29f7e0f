import { squeeze } from './elements';

const LABEL = 40;

/** The words a block is known by where its signature says too little: its label, if it has one, else its first letters. */
export function leadingWords(text: string): string {
  const label = /^[^:：–—|!?。]{3,40}[:：–—|!?。]/u.exec(squeeze(text))?.[0] ?? text;
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LABEL);
}
