import { describe, expect, test } from 'vitest';
import {
  bindingsOf,
  holderOf,
  keysOf,
  parseKeySettings,
  USUAL_KEYS,
  withKey,
  withoutKeys,
  withUsualKeys,
} from '../../../../lib/shared/commands/bindings';
import { COMMAND_IDS, COMMANDS } from '../../../../lib/shared/commands/commands';
import { isCharacter, isKey, isTaken, keyOf } from '../../../../lib/shared/commands/key';

const press = (key: string, held: string[] = [], code = '') => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('a pressed key is called', () => {
  test.each([
    ['j', press('j')],
    ['j', press('J', ['shift'])],
    ['?', press('?', ['shift'])],
    ['Space', press(' ')],
    ['Shift+Space', press(' ', ['shift'])],
    ['Shift+F3', press('F3', ['shift'])],
    ['Mod+s', press('s', ['ctrl'])],
    ['Mod+s', press('s', ['meta'])],
    ['Mod+Shift+g', press('G', ['ctrl', 'shift'])],
    ['Alt+Shift+h', press('Ó', ['alt', 'shift'], 'KeyH')],
    ['#', press('#', ['ctrl', 'alt'], 'Digit3')],
    [null, press('Shift', ['shift'])],
    [null, press('Dead')],
  ])('%s', (name, pressed) => {
    expect(keyOf(pressed)).toBe(name);
  });
});

describe('the declared keys', () => {
  test.each(COMMAND_IDS)('of %s can be pressed and are its alone where it is', (id) => {
    for (const key of COMMANDS[id].keys) {
      expect(isKey(key)).toBe(true);
      expect(isTaken(key)).toBe(false);
      expect(holderOf(USUAL_KEYS, key, id)).toBeNull();
    }
  });
});

test('a command is given a key, and whoever had it loses it', () => {
  expect(holderOf(USUAL_KEYS, 'e', 'listen')).toBe('archive');
  const changed = withKey(USUAL_KEYS, 'listen', 'e');
  expect(keysOf(changed, 'listen')).toEqual(['e']);
  expect(keysOf(changed, 'archive')).toEqual([]);
  expect(holderOf(changed, 'e', 'listen')).toBeNull();
});

test('a key means one thing in an article and another in a list', () => {
  expect(holderOf(USUAL_KEYS, 'j', 'paragraphForward')).toBeNull();
  // Both have `archive`, so it meets both.
  expect(holderOf(USUAL_KEYS, 'j', 'archive')).toBe('paragraphForward');
  const changed = withKey(USUAL_KEYS, 'archive', 'j');
  expect([keysOf(changed, 'paragraphForward'), keysOf(changed, 'rowForward')]).toEqual([[], []]);
});

test('the usual keys come back', () => {
  const changed = withKey(USUAL_KEYS, 'listen', 'e');
  const back = withUsualKeys(changed, 'archive');
  expect(keysOf(back, 'archive')).toEqual(['e']);
  expect(keysOf(back, 'listen')).toEqual([]);
  expect(keysOf(withUsualKeys(back, 'listen'), 'listen')).toEqual(['l']);
});

test('single characters can be turned off, everything else holds', () => {
  const bindings = bindingsOf({ ...USUAL_KEYS, characters: false });
  expect(bindings.find).toEqual(['Mod+f']);
  expect(bindings.keys).toEqual(['Mod+/']);
  expect(bindings.screenForward).toEqual(['Space', 'PageDown']);
  expect(Object.values(bindings).flat().filter(isCharacter)).toEqual([]);
});

test('a command can be without keys', () => {
  expect(bindingsOf(withoutKeys(USUAL_KEYS, 'delete')).delete).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['no record', 'Mod+s'],
  ['a list', []],
  ['a record of something else', { changed: 3, characters: 'no' }],
])('%s is as usual', (_, stored) => {
  expect(parseKeySettings(stored)).toEqual(USUAL_KEYS);
});

test('what is stored is taken as far as it can be understood', () => {
  const stored = {
    changed: {
      listen: ['y', 7, '', 'two words', 'Mod+w', 'Mod+y'],
      archive: [],
      nobody: ['z'],
      keep: 'z',
      toString: ['z'],
    },
    characters: false,
  };
  expect(parseKeySettings(stored)).toEqual({ changed: { listen: ['y', 'Mod+y'], archive: [] }, characters: false });
  expect(parseKeySettings(JSON.parse('{"changed":{"__proto__":{"listen":["z"]}}}')).changed).toEqual({});
});
