import { expect, test } from 'vitest';
import {
  articleKind,
  changesOf,
  scopeInUse,
  typeAt,
  typeFor,
  withChanges,
  withoutChanges,
} from '../../../../lib/shared/appearance/scopes';
import { type Appearance, USUAL_APPEARANCE, USUAL_TYPE } from '../../../../lib/shared/appearance/settings';

const here = { language: 'ar', site: 'example.org' };
const changed: Appearance = {
  theme: 'dark',
  everywhere: { size: 1.2, measure: 70, font: 'sans' },
  languages: { ar: { size: 1.4, lineHeight: 2 } },
  sites: { 'example.org': { size: 1.1 } },
};

test('the narrower wins: the site, then the language, then everything, then what is usual', () => {
  expect(typeFor(changed, here)).toEqual({ ...USUAL_TYPE, size: 1.1, lineHeight: 2, measure: 70, font: 'sans' });
  expect(typeFor(changed, { language: 'ar', site: 'other.example' }).size).toBe(1.4);
  expect(typeFor(changed, { language: 'fr', site: 'other.example' }).size).toBe(1.2);
  expect(typeFor(USUAL_APPEARANCE, here)).toEqual(USUAL_TYPE);
});

test('seen from a scope, narrower ones do not count', () => {
  expect(typeAt(changed, 'everywhere', here).size).toBe(1.2);
  expect(typeAt(changed, 'language', here).size).toBe(1.4);
  expect(typeAt(changed, 'site', here).size).toBe(1.1);
});

test('settings open where the article has its own', () => {
  expect(scopeInUse(changed, here)).toBe('site');
  expect(scopeInUse(changed, { ...here, site: 'other.example' })).toBe('language');
  expect(scopeInUse(changed, { language: 'fr', site: '' })).toBe('everywhere');
});

test('a change is made in its scope alone', () => {
  const after = withChanges(changed, 'language', here, { font: 'mono' });
  expect(after).toEqual({ ...changed, languages: { ar: { size: 1.4, lineHeight: 2, font: 'mono' } } });
});

test('what is set back to what holds around it is an exception no more', () => {
  const after = withChanges(changed, 'language', here, { size: 1.2 });
  expect(after.languages).toEqual({ ar: { lineHeight: 2 } });
  expect(withChanges(changed, 'site', here, { size: 1.4 }).sites).toEqual({});
  expect(withChanges(changed, 'everywhere', here, { ...USUAL_TYPE }).everywhere).toEqual({});
});

test('a scope is reset without the others and without the theme', () => {
  expect(withoutChanges(changed, 'site', here)).toEqual({ ...changed, sites: {} });
  expect(withoutChanges(changed, 'everywhere', here)).toEqual({ ...changed, everywhere: {} });
});

test('names an object is born with are no exceptions', () => {
  const named = { language: 'constructor', site: '__proto__' };
  expect(changesOf(changed, 'site', named)).toEqual({});
  expect(typeFor(changed, named).size).toBe(1.2);
});

test.each([
  ['ar-EG', 'https://www.Example.org/a', { language: 'ar', site: 'example.org' }],
  [undefined, 'not an address', { language: '', site: '' }],
  ['ja', 'https://news.example.org:8080/', { language: 'ja', site: 'news.example.org' }],
])('an article in %s at %s', (lang, url, kind) => {
  expect(articleKind(lang, url)).toEqual(kind);
});

test('without a language there is nothing to make an exception for', () => {
  expect(withChanges(changed, 'language', { language: '', site: '' }, { size: 3 })).toEqual(changed);
});
