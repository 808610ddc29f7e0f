// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { linkedNodes, valuesOf } from '../../../../lib/article/metadata/json-ld';

function nodesOf(...blocks: string[]) {
  const doc = new DOMParser().parseFromString('<html><head></head><body></body></html>', 'text/html');
  for (const block of blocks) {
    const script = doc.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = block;
    doc.head.append(script);
  }
  return linkedNodes(doc);
}

test.each([
  ['as it should be', '{"@type":"Article","headline":"Rain"}'],
  ['in a comment', '<!-- {"@type":"Article","headline":"Rain"} -->'],
  ['in CDATA', '//<![CDATA[\n{"@type":"Article","headline":"Rain"}\n//]]>'],
  ['with a semicolon', '{"@type":"Article","headline":"Rain"};'],
  ['with trailing commas', '{"@type":"Article","headline":"Rain","author":["A",],}'],
  ['with raw line breaks in strings', '{"@type":"Article","description":"one\ntwo","headline":"Rain"}'],
  ['with quotes left bare', '{"@type":"Article","description":"he said "no" twice","headline":"Rain"}'],
  ['with stray backslashes', '{"@type":"Article","description":"50 \\% of \\u12","headline":"Rain"}'],
  ['with escaped quotes for markup', '{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Rain&quot;}'],
  ['in a graph', '{"@context":"x","@graph":[{"@type":"WebSite"},{"@type":"Article","headline":"Rain"}]}'],
  ['in an array', '[[{"@type":"Article","headline":"Rain"}]]'],
])('reads linked data %s', (_, block) => {
  expect(nodesOf(block).find((node) => node['@type'] === 'Article')?.headline).toBe('Rain');
});

test('leaves out a block that can’t be mended and keeps the others', () => {
  expect(nodesOf('{"@type": oops', '{"@type":"Article"}')).toHaveLength(1);
});

test('follows a reference to a node described elsewhere', () => {
  const nodes = nodesOf('{"@type":"Article","author":{"@id":"#jo"}}', '{"@type":"Person","@id":"#jo","name":"Jo Doe"}');
  expect(valuesOf(nodes[0]?.author, nodes)).toMatchObject([{ name: 'Jo Doe' }]);
});

test('gives up on nesting beyond reason instead of overflowing', () => {
  const deep = `${'{"@type":"A","x":'.repeat(5000)}1${'}'.repeat(5000)}`;
  expect(nodesOf(deep).length).toBeLessThan(20);
  const [node] = nodesOf(`{"@type":"Article","author":${'{"@value":'.repeat(5000)}"Jo"${'}'.repeat(5000)}}`);
  expect(valuesOf(node?.author, [])).toEqual([]);
});
