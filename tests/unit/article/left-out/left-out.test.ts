// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { leadingWords } from '../../../../lib/article/blocks/leading-words';
import { signatureOf } from '../../../../lib/article/blocks/signature';
import { passagesOf } from '../../../../lib/article/join/passage';
import { applyRules } from '../../../../lib/article/left-out/apply-rules';
import { findPlace } from '../../../../lib/article/left-out/find-place';
import { type LeftOut, leftOutOf, parseLeftOut, withoutTwins } from '../../../../lib/article/left-out/left-out';
import { putBack, takeBack } from '../../../../lib/article/left-out/put-back';
import { NO_RULES, parseSiteRules, siteOf, withRule } from '../../../../lib/article/left-out/site-rules';
import { takeAlong } from '../../../../lib/article/left-out/take-along';
import { kindOf, takeOut } from '../../../../lib/article/left-out/take-out';

const body = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;

const ONE = '<p>The first tram left at six.</p>';
const TWO = '<ul><li>It was late.</li><li>It was full.</li></ul>';
const THREE = '<p>Nobody minded.</p>';
const TEXT = ONE + TWO + THREE;

function item(overrides: Partial<LeftOut> = {}): LeftOut {
  const block = {
    reason: 'related' as const,
    text: 'Read also: the bridge',
    html: '<p>Read also: <a href="https://a.example/">the bridge</a></p>',
    after: 'The first tram left at six.',
    ahead: 'It was late.',
    kind: 'div.related < article',
  };
  const made = leftOutOf([{ ...block, ...overrides, reason: 'related' }])[0];
  if (!made) throw new Error('one in, one out');
  return { ...made, ...overrides };
}

function restored(text: string, wanted: LeftOut, all: readonly LeftOut[] = [wanted]): string {
  const root = body(text);
  putBack(root, body(wanted.html), wanted, all);
  return root.innerHTML;
}

describe('the place of something left out', () => {
  test.each([
    ['between the words beside it', {}, 1],
    ['after the words before it, where those ahead are gone', { ahead: 'Gone.' }, 1],
    ['before the words ahead of it, where those before are gone', { after: 'Gone.', ahead: 'Nobody minded.' }, 2],
    ['behind a list it stood in', { after: 'It was late.', ahead: 'It was full.' }, 2],
    ['at the beginning', { after: '', ahead: 'The first tram' }, 0],
    ['at the end', { after: 'Nobody minded.', ahead: '' }, 3],
    ['at the end, where all of them are gone', { after: 'Gone.', ahead: 'Gone too.' }, 3],
  ])('is %s', (_, beside, place) => expect(findPlace(passagesOf(body(TEXT)), item(beside))).toBe(place));

  test('is found beside pictures without words', () => {
    const text = `${ONE}<figure><img src="https://a.example/i.jpg"></figure>${TWO}`;
    expect(findPlace(passagesOf(body(text)), item())).toBe(1);
  });

  test('is the right one of two that begin alike', () => {
    const text = '<p>Yes.</p><p>No.</p><p>Yes.</p><p>Never.</p>';
    expect(findPlace(passagesOf(body(text)), item({ after: 'Yes.', ahead: 'Never.' }))).toBe(3);
  });
});

describe('putting back', () => {
  test('puts it where it stood, markup and all', () => {
    const { html } = item();
    expect(restored(TEXT, item())).toBe(ONE + html + TWO + THREE);
  });

  test.each([[[0, 1]], [[1, 0]]])('keeps the order of two at one place, put back in the order %j', (order) => {
    const all = [item({ text: 'A', html: '<p>A</p>', id: 'a' }), item({ text: 'B', html: '<p>B</p>', id: 'b' })];
    let text = TEXT;
    for (const index of order) {
      const wanted = all[index];
      if (!wanted) continue;
      text = restored(text, wanted, all);
      all[index] = { ...wanted, isBack: true };
    }
    expect(text).toBe(`${ONE}<p>A</p><p>B</p>${TWO}${THREE}`);
  });

  test('can be undone', () => {
    const root = body(restored(TEXT, item()));
    takeBack(root, body(item().html), item());
    expect(root.innerHTML).toBe(TEXT);
  });
});

test.each([
  ['the first', { after: 'Never.', ahead: 'Perhaps.' }, '<p>Never.</p><p>Perhaps.</p><p>Yes.</p><p>Always.</p>'],
  ['the second', { after: 'Perhaps.', ahead: 'Always.' }, '<p>Never.</p><p>Yes.</p><p>Perhaps.</p><p>Always.</p>'],
  [
    'the second, by the words ahead alone',
    { after: 'Gone.', ahead: 'Always.' },
    '<p>Never.</p><p>Yes.</p><p>Perhaps.</p><p>Always.</p>',
  ],
])('takes out again %s of two that say the same', (_, beside, expected) => {
  const root = body('<p>Never.</p><p>Yes.</p><p>Perhaps.</p><p>Yes.</p><p>Always.</p>');
  takeBack(root, body('<p>Yes.</p>'), item(beside));
  expect(root.innerHTML).toBe(expected);
});

describe('a new text of an article', () => {
  const along = (html: string, known: readonly LeftOut[], found: readonly LeftOut[] = []) => {
    const root = body(html);
    const leftOut = takeAlong(root, found, known, body);
    return { html: root.innerHTML, leftOut };
  };
  const own = (html: string, overrides: Partial<LeftOut> = {}) =>
    item({ reason: 'own', id: 'own', html, text: body(html).textContent ?? '', ...overrides });

  test('is shown without what the reader took out of the old one', () => {
    const { html, leftOut } = along(`${ONE}<p>Now.</p>${TWO}${THREE}`, [own(THREE)]);
    expect(html).toBe(`${ONE}<p>Now.</p>${TWO}`);
    expect(leftOut).toMatchObject([{ reason: 'own', html: THREE }]);
  });

  test('… also where its end was edited, and holds what it says now', () => {
    const said = (end: string) => `<p>Subscribe to the letter we send every Friday morning to ${end}.</p>`;
    const { html, leftOut } = along(ONE + said('1,300 readers'), [own(said('1,200 readers'))]);
    expect(html).toBe(ONE);
    expect(leftOut).toMatchObject([{ html: said('1,300 readers') }]);
  });

  test('… and what it no longer says is forgotten', () => {
    expect(along(TEXT, [own('<p>Gone.</p>')])).toEqual({ html: TEXT, leftOut: [] });
  });

  test('has what was put back', () => {
    const { html, leftOut } = along(TEXT, [item({ isBack: true, id: 'elsewhere' })], [item()]);
    expect(html).toBe(ONE + item().html + TWO + THREE);
    expect(leftOut).toMatchObject([{ isBack: true }]);
  });

  test('has not what a rule puts back and the reader took out here', () => {
    const { html, leftOut } = along(ONE + item().html + TWO, [item()], [item({ isBack: true })]);
    expect(html).toBe(ONE + TWO);
    expect(leftOut).toMatchObject([{ isBack: false }]);
  });
});

describe('taking out', () => {
  const pointed = (index: number, key = '', picture = '') => ({ index, key, picture });

  test('takes the passage pointed at, and can be undone', () => {
    const root = body(TEXT);
    const taken = takeOut(root, pointed(1, 'itwaslateitwasfull'), []);
    expect(root.innerHTML).toBe(ONE + THREE);
    expect(taken).toMatchObject({
      reason: 'own',
      html: TWO,
      after: 'The first tram left at six.',
      ahead: 'Nobody minded.',
    });
    expect(taken && restored(root.innerHTML, taken)).toBe(TEXT);
  });

  test('finds it by its words where the screen counts otherwise', () => {
    const root = body(TEXT);
    takeOut(root, pointed(0, 'nobodyminded'), []);
    expect(root.innerHTML).toBe(ONE + TWO);
  });

  test('tells pictures without words apart by their addresses', () => {
    const figure = (name: string) => `<figure><img src="https://a.example/${name}.jpg"></figure>`;
    const root = body(figure('a') + figure('b'));
    takeOut(root, pointed(0, '', 'https://a.example/b.jpg'), []);
    expect(root.innerHTML).toBe(figure('a'));
  });

  test('all that was taken out is known when it is read from the library again', () => {
    const figure = (name: string) => `<figure><img src="https://a.example/${name}.jpg"></figure>`;
    const rule = '<hr>';
    const root = body(ONE + figure('a') + figure('b') + rule + rule + TWO);
    const wanted = [
      pointed(1, '', 'https://a.example/a.jpg'),
      pointed(1, '', 'https://a.example/b.jpg'),
      pointed(1),
      pointed(1),
    ];
    const taken = wanted.flatMap((passage) => takeOut(root, passage, []) ?? []);
    expect(root.innerHTML).toBe(ONE + TWO);
    expect(withoutTwins(taken)).toEqual(taken);
    expect(parseLeftOut(taken)).toEqual(taken);
  });

  test('what the reader took out or put back stays known, however much the pages left out', () => {
    const found = Array.from({ length: 300 }, (_, index) => item({ id: String(index), isBack: index === 250 }));
    const taken = takeOut(body(TEXT), pointed(1, 'itwaslateitwasfull'), []);
    const known = withoutTwins([...found, ...(taken ? [taken] : [])]);
    expect(known).toHaveLength(200);
    expect(known.slice(-2)).toEqual([found[250], taken]);
  });

  test('takes nothing that is not there', () => {
    const root = body(TEXT);
    expect(takeOut(root, pointed(1, 'anotherarticle'), [])).toBeNull();
    expect(root.innerHTML).toBe(TEXT);
  });
});

describe('what is always wanted of a site', () => {
  const markup = (html: string) => body(html);
  const apply = (rules = NO_RULES, kinds = [{ start: leadingWords('Nobody minded.'), kind: 'p.coda < article' }]) => {
    const root = body(TEXT);
    const leftOut = applyRules(root, [item()], kinds, rules, markup);
    return { html: root.innerHTML, leftOut };
  };

  test('is put back by the way it is built', () => {
    const { html, leftOut } = apply({ restore: ['div.related < article'], remove: [] });
    expect(html).toBe(ONE + item().html + TWO + THREE);
    expect(leftOut).toMatchObject([{ reason: 'related', isBack: true }]);
  });

  test.each([
    ['by the way it is built', 'p.coda < article', ONE + TWO],
    ['by the words it begins with', `| ${leadingWords('The first tram left at six.')}`, TWO + THREE],
  ])('is left out %s, and listed', (_, kind, expected) => {
    const { html, leftOut } = apply({ restore: [], remove: [kind] });
    expect(html).toBe(expected);
    expect(leftOut).toMatchObject([{ reason: 'related' }, { reason: 'own', kind }]);
  });

  test.each([
    ['another site’s', 'div.other < article'],
    ['a selector', '*'],
    ['nothing', ''],
  ])('%s is none of it', (_, kind) => {
    expect(apply({ restore: [kind], remove: [kind] }).html).toBe(TEXT);
  });

  test('a passage like any other goes by its words', () => {
    expect(kindOf('Read also: the bridge', [])).toBe('| readalso');
    expect(kindOf('Lire aussi – le pont', [])).toBe('| lireaussi');
    expect(kindOf('関連記事：夜行列車', [])).toBe('| 関連記事');
    expect(kindOf('', [])).toBe('');
  });

  test('can’t be put back and left out at once', () => {
    const rules = withRule(withRule(NO_RULES, 'remove', 'a', true), 'restore', 'a', true);
    expect(rules).toEqual({ restore: ['a'], remove: [] });
    expect(withRule(rules, 'restore', 'a', false)).toEqual(NO_RULES);
  });

  test.each([
    ['nothing', null, NO_RULES],
    ['a list', ['a'], NO_RULES],
    ['other things', { restore: [1, '', 'a', null, 'x'.repeat(5000)], remove: 'b' }, { restore: ['a'], remove: [] }],
  ])('is read from a store that holds %s', (_, stored, rules) => expect(parseSiteRules(stored)).toEqual(rules));

  test.each([
    ['https://www.news.example/a', 'news.example'],
    ['https://m.news.example/a', 'news.example'],
    ['https://blog.news.example./a', 'blog.news.example'],
    ['file:///home/a.html', ''],
    ['no address', ''],
  ])('%s is of the site “%s”', (url, site) => expect(siteOf(url)).toBe(site));
});

test('a signature says what an element and its surroundings are called, and nothing of the moment', () => {
  const root = body(
    '<main class="story"><div id="post-17" class="is-open Body lazy"><aside class="promo promo-3 box">x</aside></div></main>',
  );
  const aside = root.querySelector('aside');
  expect(aside && signatureOf(aside)).toBe('aside.box.promo < div.body < main.story');
});

test.each([
  ['nothing', undefined, 0],
  ['a text', 'x', 0],
  ['what has no words', [{ reason: 'related', text: 4 }], 0],
  ['an unknown reason', [{ ...item(), reason: 'because' }], 0],
  ['something left out', [item({ isBack: true })], 1],
  ['the same twice', [item(), item()], 1],
])('a row that holds %s reads as %3$i', (_, value, count) => {
  expect(parseLeftOut(value)).toHaveLength(count);
});
