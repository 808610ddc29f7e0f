import { expect, test } from 'vitest';
import { createPagePlaces } from '../../../../lib/notes/live/page-places';

const copy =
  'The slow return of the night train\nAt twelve minutes past ten the platform is almost full.\nTwo families, two cyclists and a whole choir are waiting, and nobody is in a hurry.';
const page = `Menu\nHome\nNews\nSubscribe now\n${copy.replace('whole choir', '“whole” choir')}\n38 comments\nWhat a beautiful story, thank you for it.\nNews\nHome`;
const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const places = createPagePlaces(copy, page);

test('what is selected on the page is described by the words of the copy, and found on the page again', () => {
  const selectors = places.describe(spanOf(page, 'the platform is almost full'));
  expect(selectors?.position).toMatchObject(spanOf(copy, 'the platform is almost full'));
  expect(selectors && places.onPage(selectors)).toEqual(spanOf(page, 'the platform is almost full'));
});

test('finds a passage of the copy on a page that sets it otherwise', () => {
  const selectors = createPagePlaces(copy, copy).describe(spanOf(copy, 'a whole choir are waiting'));
  expect(selectors && places.onPage(selectors)).toEqual(spanOf(page, 'a “whole” choir are waiting'));
});

test('holds what stands outside the article by its own words', () => {
  const selectors = places.describe(spanOf(page, 'What a beautiful story'));
  expect(selectors?.quote.exact).toBe('What a beautiful story');
  expect(selectors && places.onPage(selectors)).toEqual(spanOf(page, 'What a beautiful story'));
});

test('shows nothing rather than another place', () => {
  const elsewhere = createPagePlaces(copy, 'Something else altogether stands at this address by now.');
  const selectors = places.describe(spanOf(page, 'the platform is almost full'));
  expect(selectors && elsewhere.onPage(selectors)).toBeNull();
});

test('describes no blank', () => {
  expect(places.describe({ start: 4, end: 5 })).toBeNull();
});
