// @vitest-environment happy-dom
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how templates of lists are written
import { describe, expect, it } from 'vitest';
import { readTemplate, templateFile, USUAL_TEMPLATE } from '../../../../../lib/notes/export/template/clip-template';
import { parseTemplateText } from '../../../../../lib/notes/export/template/parse';
import { render } from '../../../../../lib/notes/export/template/render';
import type { Value } from '../../../../../lib/notes/export/template/syntax';
import { parseMarkdown, readNote } from '../../markdown/read-markdown';
import { anExport, filesOf } from '../an-export';

const DATA: Record<string, Value> = {
  title: 'Tides & Time',
  author: 'Jeanne Dupont, Louis Abadie',
  published: '2024-07-24',
  empty: '',
  count: 5,
  tags: ['sea', 'moon'],
  items: [
    { gem: 'obsidian', color: 'black' },
    { gem: 'amethyst', color: 'purple' },
  ],
  nested: { a: { b: 'deep' }, 'my-key': 'dashed' },
  'meta:name:author': 'Meta',
  'schema:@Article:author[0].name': 'Schema',
};

const filled = (template: string): string =>
  render(parseTemplateText(template), (name) => (Object.hasOwn(DATA, name) ? (DATA[name] ?? '') : ''));

describe('variables and filters are Web Clipper’s', () => {
  it.each([
    ['{{title}}', 'Tides & Time'],
    ['{{ title | upper }}', 'TIDES & TIME'],
    ['{{author|split:", "|wikilink|join}}', '[[Jeanne Dupont]],[[Louis Abadie]]'],
    ['{{author|split:", "|join:" + "}}', 'Jeanne Dupont + Louis Abadie'],
    ['{{published|date:"DD.MM.YYYY"}}', '24.07.2024'],
    ['{{published|date_modify:"+1 year"}}', '2025-07-24'],
    ['{{"x"|upper}}', 'X'],
    ['{{missing}}', ''],
    ['{{meta:name:author}}', 'Meta'],
    ['{{schema:@Article:author[0].name|lower}}', 'schema'],
    ['{{nested.a.b}} {{nested["my-key"]}} {{tags[1]}}', 'deep dashed moon'],
    ['{{title ?? "none"}} {{empty ?? "none"}} {{empty ?? missing ?? "last"}}', 'Tides & Time none last'],
    ['{{title|replace:"&":"and"}}', 'Tides and Time'],
    ['{{title|replace:("Tides":"Ebb","Time":"Flow")}}', 'Ebb & Flow'],
    ['{{title|replace:"/[aeiou]/g":"*"}}', 'T*d*s & T*m*'],
    ['{{tags|list}}', '- sea\n- moon'],
    ['{{tags|list:task}}', '- [ ] sea\n- [ ] moon'],
    ['{{tags|list:numbered}}', '1. sea\n2. moon'],
    ['{{tags|first}} {{tags|last}} {{tags|length}}', 'sea moon 2'],
    ['{{items|map:item => item.gem|join:"/"}}', 'obsidian/amethyst'],
    ['{{tags|map:item => "genres/${item}"|template:"${str}"}}', 'genres/sea\ngenres/moon'],
    [
      '{{items|map:item => ({name: item.gem, c: item.color})|template:"- ${name} is ${c}"}}',
      '- obsidian is black\n- amethyst is purple',
    ],
    ['{{items|table}}', '| gem | color |\n| --- | --- |\n| obsidian | black |\n| amethyst | purple |'],
    ['{{title|slice:0,5}}', 'Tides'],
    ['{{title|kebab}} {{title|snake}} {{title|camel}} {{title|pascal}}', 'tides-time tides_time tidesTime TidesTime'],
    ['{{"hELLO wORLD"|capitalize}} {{"hello world"|title}}', 'Hello world Hello World'],
    ['{{count|calc:"+10"}} {{count|calc:"**3"}} {{"3.14159"|round:2}}', '15 125 3.14'],
    ['{{title|blockquote}}', '> Tides & Time'],
    ['{{title|callout:("tip","Now",true)}}', '> [!tip]- Now\n> Tides & Time'],
    ['{{"https://a.example/x"|link:"there"}}', '[there](https://a.example/x)'],
    ['{{"page"|wikilink:"alias"}}', '[[page|alias]]'],
    ['{{tags|merge:("c","d")|join}}', 'sea,moon,c,d'],
    ['{{"PT1H30M"|duration:"HH:mm:ss"}} {{"3665"|duration}}', '01:30:00 01:01:05'],
    ['{{nested|object:keys|join}}', 'a,my-key'],
    ['{{title|nosuchfilter}}', 'Tides & Time'],
    ['{{"**b** [l](https://x.example)"|strip_md}} {{"<p>a</p>"|strip_tags}}', 'b l a'],
    ['{% if author %}by {{author}}{% endif %}', 'by Jeanne Dupont, Louis Abadie'],
    ['{% if empty %}a{% elseif count >= 5 %}b{% else %}c{% endif %}', 'b'],
    ['{% if not empty and (title contains "Tides" or count > 9) %}yes{% endif %}', 'yes'],
    ['{% if tags contains "moon" && !empty %}yes{% endif %}', 'yes'],
    ['{% set slug = title|lower|replace:" ":"-" %}{{slug}}', 'tides-&-time'],
    ['{% for t in tags %}\n- {{loop.index}} {{t}}{% if loop.last %}.{% endif %}\n{% endfor %}', '- 1 sea\n- 2 moon.\n'],
    ['{% for i in items %}{{i.gem}}{{i_index}} {% endfor %}', 'obsidian0 amethyst1 '],
    ['{{"summarise this"}}', ''],
    ['a { b } c', 'a { b } c'],
  ])('%s', (template, note) => expect(filled(template)).toBe(note));
});

describe('what can’t be understood says where', () => {
  it.each([
    ['{{title', 'unclosed'],
    ['{{"open}}', 'unclosed'],
    ['{{title title}}', 'unexpected'],
    ['{% if a %}', 'no-end'],
    ['{% endif %}', 'unknown-tag'],
    ['{% for x tags %}{% endfor %}', 'unexpected'],
    ['{% nope %}', 'unknown-tag'],
    [`{{${'('.repeat(100)}a}}`, 'too-much'],
    [`${'{% if a %}'.repeat(40)}${'{% endif %}'.repeat(40)}`, 'too-much'],
  ])('%s', (template, reason) => expect(() => filled(template)).toThrow(expect.objectContaining({ reason })));
});

describe('nothing in a template runs or reaches beyond the article', () => {
  it.each([
    '{{constructor}}',
    '{{title.constructor.name}}',
    '{{tags["__proto__"]}}',
    '{{items|map:item => item.constructor}}',
    '{{nested.__proto__.toString}}',
    '{{items|template:"${constructor}${__proto__}"|trim}}',
  ])('%s', (template) => expect(filled(template).replace(/[[\],\s]|null/g, '')).toBe(''));

  it('takes no expression that would hold the page up', () => {
    expect(filled('{{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"|replace:"/(a+)+$/":"x"}}')).toBe(
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
    );
  });

  it('ends a loop that would write for ever', () => {
    const loops = '{% for a in l %}'.repeat(8) + 'x' + '{% endfor %}'.repeat(8);
    const list = Array.from({ length: 100 }, () => 'x');
    expect(() => render(parseTemplateText(loops), () => list)).toThrow(expect.objectContaining({ reason: 'too-much' }));
  });
});

describe('a note by a template', () => {
  const TEMPLATE = {
    ...USUAL_TEMPLATE,
    content: '# {{title}}\n\n{{description}}\n\n{{content}}\n\n{{highlights|map:item => item.text|list}}',
  };

  it('is what Web Clipper’s default makes', async () => {
    const [file] = await filesOf('markdown', [anExport()], { flavour: 'template' }, { template: USUAL_TEMPLATE });
    expect(file?.path).toBe('Clippings/Tides.md');
    const { properties, body } = readNote(String(file?.content));
    expect(properties).toMatchObject({
      title: 'Tides',
      author: ['[[Jeanne van der Berg]]'],
      published: '2024-07-24',
      tags: ['clippings'],
    });
    expect(body).toContain('==The moon pulls them==');
  });

  it('reads and writes Web Clipper’s file and loses nothing of it', () => {
    const file = {
      schemaVersion: '0.1.0',
      name: 'Mine',
      behavior: 'append-daily',
      noteContentFormat: '{{content}}',
      properties: [{ name: 'n', value: '1', type: 'number' }],
      triggers: ['https://a.example'],
      noteNameFormat: '{{title}}',
      path: 'A/B',
      context: 'x',
    };
    const template = readTemplate(JSON.stringify(file));
    expect(template && templateFile(template)).toEqual(file);
    for (const none of ['', '[]', '{}', '{"name":1}', 'null']) expect(readTemplate(none)).toBeNull();
  });

  it.each([
    'x"\n---\ninjected: true\n---\n# Forged',
    '[[Home]] ![[secret]] %% hidden %% ==mark==',
    '<script>alert(1)</script> <img src=x onerror=1>',
    '# heading\n- item\n```dataviewjs\nbad\n```',
    '{{url}} {% if a %}',
    '../../evil\\x:y|z?',
  ])('holds %j as text', async (attack) => {
    const article = anExport();
    const metadata = { ...article.metadata, title: attack, description: attack, authors: [attack], siteName: attack };
    const [file] = await filesOf(
      'markdown',
      [{ ...article, metadata }],
      { flavour: 'template' },
      { template: { ...TEMPLATE, folder: 'A/{{title}}/B' } },
    );
    const { properties, body } = readNote(String(file?.content));
    expect(Object.keys(properties)).toEqual([
      'title',
      'source',
      'author',
      'published',
      'created',
      'description',
      'tags',
    ]);
    expect(properties.title).toBe(attack.replace(/\s+/g, ' ').trim());
    const kinds = parseMarkdown(body).children.map(({ type }) => type);
    expect(kinds).toEqual(['heading', 'paragraph', 'paragraph', 'list']);
    expect(body).not.toMatch(/(?<!\\)<(?:script|img)|(?<!\\)\[\[|(?<!\\)%%/);
    expect(file?.path.split('/').every((part) => !/^\.|[\\:|?"<>*]/.test(part))).toBe(true);
  });
});
