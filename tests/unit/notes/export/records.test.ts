// @vitest-environment happy-dom
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../lib/notes/export/html/read-html';
import { readJson, writeJsonWithin } from '../../../../lib/notes/export/records/json-file';
import { aDraft } from '../draft/a-draft';
import { aChoice, anExport, backFrom, contentOf, filesOf, LABELS, PNG, textOf } from './an-export';

/** What tries to be more than text wherever it stands. */
const ATTACKS = [
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  '"; DROP TABLE x',
  'a,"b"\r\nc',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '<!-- --> ]]> &amp; &lt;',
  '\u202Egnp.exe',
  '\u0000\u0001\u001B[2J',
  '\uD800',
];

describe('JSON', () => {
  it('brings back everything that left', async () => {
    const article = anExport({ note: 'A **note**', highlightTags: ['a b'] });
    const back = readJson(await textOf('json', article));
    const { pages: _, ...metadata } = article.metadata;
    const { id, state, favourite, tags, savedAt, ...page } = metadata;
    expect(back).toEqual({
      ignored: 0,
      colours: {},
      drafts: [],
      searches: [],
      articles: [
        {
          ...{ id, state, favourite, tags, savedAt, metadata: page, html: article.html },
          ...{ highlights: article.highlights, reviews: [], pictures: new Map() },
        },
      ],
    });
  });

  it('holds several articles, and their pictures unless links are asked for', async () => {
    const pictures = new Map([['https://a.example/1.png', { type: 'image/png', bytes: PNG }]]);
    const [file] = await filesOf('json', [anExport({ pictures }), anExport()]);
    const { articles } = JSON.parse(await contentOf(file));
    expect(articles).toHaveLength(2);
    expect(articles[0].pictures).toMatchObject([{ url: 'https://a.example/1.png', type: 'image/png' }]);
    expect(await textOf('json', anExport({ pictures }), { pictures: { json: 'links' } })).not.toContain('"pictures"');
  });

  it.each(ATTACKS)('carries %j as text', async (attack) => {
    const back = await backFrom(anExport({ note: attack, highlightTags: [attack] }));
    expect(back?.highlights[0]).toMatchObject({ note: attack, tags: [attack] });
  });

  it.each(['', '{}', '[]', '{"format":"lectern-articles","version":1}', 'null', '{"format":1}'])(
    'is not read from %j',
    (text) => expect(readJson(text)).toBeNull(),
  );

  it('tells that a later version wrote it', () =>
    expect(readJson('{"format":"lectern-articles","version":99,"articles":[]}')).toBe('newer'));

  it('brings back what review knows, the place, the pictures and the names of the colours', async () => {
    const pictures = new Map([['https://a.example/1.png', { type: 'image/png', bytes: PNG }]]);
    const article = anExport({ pictures });
    const [highlight] = article.highlights;
    const review = {
      ...{ highlightId: highlight?.id ?? '', articleId: highlight?.articleId ?? '' },
      ...{ memory: { stability: 3.2, difficulty: 5, reps: 2, lapses: 1 }, due: 2_000, reviewedAt: 1_000 },
    };
    const whole = {
      ...article,
      metadata: { ...article.metadata, position: { start: 12, exact: 'twice a day' }, queuedAt: 1.5 },
      reviews: new Map([[review.highlightId, review]]),
    };
    const labels = { ...LABELS, colours: { yellow: 'Question' } };
    const [file] = await filesOf('json', [whole], {}, { labels });
    const back = readJson(await contentOf(file));
    expect(back).toMatchObject({
      colours: { yellow: 'Question' },
      articles: [{ reviews: [review], pictures, position: { start: 12, exact: 'twice a day' }, queuedAt: 1.5 }],
    });
  });

  it('brings back drafts and saved searches, and leaves out what is none', async () => {
    const own = { drafts: [aDraft()], searches: [{ id: 's', name: 'Sea', query: 'tag:sea', createdAt: 5 }] };
    const [file] = await filesOf('json', [], {}, { own });
    const text = await contentOf(file);
    expect(readJson(text)).toMatchObject({ articles: [], ...own });
    const broken = text.replace('"tag:sea"', '7').replace('"opening"', '"other"');
    expect(readJson(broken)).toMatchObject({ drafts: [], searches: [] });
  });

  it('goes on in another file where one is full, whole in each', async () => {
    const exporter = writeJsonWithin(
      { held: 500, file: 4_000 },
      { choice: aChoice('json'), labels: LABELS, now: new Date() },
    );
    for (let number = 0; number < 7; number++) await exporter.add(anExport());
    const files = await exporter.finish();
    const read = await Promise.all(files.map(async (file) => readJson(await contentOf(file))));
    const counts = read.map((file) => (file && file !== 'newer' ? file.articles.length : 0));
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });

  it('leaves out what is not whole, and counts it', () => {
    const text = '{"format":"lectern-articles","version":1,"articles":[{"url":"javascript:1","html":""},7,null]}';
    expect(readJson(text)).toEqual({ articles: [], ignored: 3, colours: {}, drafts: [], searches: [] });
  });
});

describe('CSV', () => {
  it('has the columns Readwise imports', async () => {
    const { data } = Papa.parse<string[]>(
      (await textOf('csv', anExport({ note: 'So\nit is' }))).replace(/^\uFEFF/, ''),
    );
    expect(data.slice(0, 2)).toEqual([
      [
        'Highlight',
        'Title',
        'Author',
        'URL',
        'Note',
        'Location',
        'Date',
        'Color',
        'Tags',
        'Document tags',
        'Document note',
      ],
      [
        'The moon pulls them',
        'Tides',
        'Jeanne van der Berg',
        'https://example.org/paper/tides?id=7',
        'So\nit is',
        '24',
        '2026-09-21 14:13:20+00:00',
        'yellow',
        '',
        'sea',
        '',
      ],
    ]);
  });

  it.each(ATTACKS)('makes no formula and no cell of %j', async (attack) => {
    const text = await textOf('csv', anExport({ note: attack, highlightTags: [attack] }));
    const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { newline: '\r\n', delimiter: ',' });
    expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
    expect(data).toHaveLength(3);
    expect(data[1]).toHaveLength(11);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    expect(data[1]?.[4]?.replace(/^'/, '')).toBe(attack.replace(/^'/, ''));
  });
});

describe('W3C annotations', () => {
  it('are a collection of one page, the article a bookmark with its tags', async () => {
    const collection = JSON.parse(await textOf('annotations', anExport({ note: 'Hm', highlightTags: ['sea'] })));
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 2,
    });
    expect(collection.first.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: ['bookmarking', 'tagging'],
      body: [{ type: 'TextualBody', value: 'sea', purpose: 'tagging' }],
    });
    expect(collection.first.items[1]).toMatchObject({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      motivation: ['highlighting', 'commenting'],
      created: '2026-09-21T14:13:20Z',
      body: [
        { type: 'TextualBody', value: 'Hm', format: 'text/markdown', purpose: 'commenting' },
        { value: 'sea', purpose: 'tagging' },
      ],
      target: {
        source: 'https://example.org/paper/tides?id=7',
        styleClass: 'yellow',
        state: { type: 'TimeState', sourceDate: '2026-11-20T08:00:00Z' },
        selector: [{ type: 'TextQuoteSelector', exact: 'The moon pulls them' }, { type: 'TextPositionSelector' }],
      },
    });
  });

  it.each(ATTACKS)('carry %j as text', async (attack) => {
    const { first } = JSON.parse(await textOf('annotations', anExport({ note: `${attack}.` })));
    expect(first.items[1].body[0].value).toBe(`${attack}.`);
  });
});

describe('Hypothesis', () => {
  it('reads them as its client exports its own', async () => {
    const file = JSON.parse(await textOf('hypothesis', anExport({ note: 'Hm', highlightTags: ['sea'] })));
    expect(Object.keys(file)).toEqual(['export_date', 'export_userid', 'client_version', 'annotations']);
    expect(file.annotations).toMatchObject([
      {
        uri: 'https://example.org/paper/tides?id=7',
        text: 'Hm',
        tags: ['sea'],
        group: '__world__',
        user: file.export_userid,
        document: { title: ['Tides'] },
        target: [{ selector: [{ type: 'TextPositionSelector' }, { type: 'TextQuoteSelector' }] }],
      },
    ]);
  });
});

describe('HTML', () => {
  const picture = 'https://a.example/1.png?a=1&b=2';
  const whole = () =>
    anExport({
      html: `<p>Tides come twice a day. The moon pulls <b>them</b>.</p><p><img src="${picture.replace('&', '&amp;')}" alt="Sea"></p>`,
      note: 'Hm\n2 < 3',
      pictures: new Map([[picture, { type: 'image/png', bytes: PNG }]]),
    });

  it('fetches nothing, runs nothing, and shows highlights and notes', async () => {
    const html = await textOf('html', whole());
    const doc = new DOMParser().parseFromString(html, 'text/html');
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
    const policy = doc.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toMatch(
      /^default-src 'none'; img-src data:; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
    );
    const style = new TextEncoder().encode(doc.querySelector('style')?.textContent ?? '');
    const hash = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', style))));
    expect(policy).toContain(hash);
    expect([...doc.querySelectorAll('article mark')].map((mark) => mark.textContent).join('')).toBe(
      'The moon pulls them',
    );
    expect(doc.querySelector('.note')?.textContent).toBe('Hm\n2 < 3');
    expect(doc.querySelector('article img')?.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    expect(doc.querySelector(`article a[href="#note-1"]`)).not.toBeNull();
  });

  it('comes back as it left, with its pictures', async () => {
    const article = whole();
    const back = readHtml(await textOf('html', article), new DOMParser());
    expect(back?.highlights).toEqual(article.highlights);
    expect(back?.metadata.title).toBe('Tides');
    expect(back?.tags).toEqual(['sea']);
    expect([...(back?.pictures ?? [])]).toEqual([[picture, { type: 'image/png', bytes: PNG }]]);
    const doc = new DOMParser().parseFromString(back?.html ?? '', 'text/html');
    expect(doc.body.innerHTML.replaceAll(' />', '>')).toBe(article.root.innerHTML);
  });

  it('is not read from another page', () => {
    expect(readHtml('<article>Text</article>', new DOMParser())).toBeNull();
  });

  it.each(ATTACKS)('shows %j as text', async (attack) => {
    const article = anExport({ note: `n ${attack}` });
    const metadata = { ...article.metadata, title: attack, authors: [attack], description: attack, siteName: attack };
    const html = await textOf('html', { ...article, metadata });
    const doc = new DOMParser().parseFromString(html, 'text/html');
    expect(doc.querySelectorAll('script, img, iframe, [onload], [onerror]')).toHaveLength(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no document may hold
    const shown = attack.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800]/g, '').replaceAll('\r\n', '\n');
    const lines = (text: string | null | undefined) => text?.replaceAll('\r\n', '\n').trim();
    expect(lines(doc.querySelector('h1')?.textContent)).toBe(shown.trim());
    expect(lines(doc.querySelector('.note')?.textContent)).toBe(`n ${shown}`.trim());
    expect(doc.querySelectorAll('meta[http-equiv]')).toHaveLength(1);
  });
});
