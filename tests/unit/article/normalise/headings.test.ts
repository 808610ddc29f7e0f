// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { normaliseHeadings } from '../../../../lib/article/normalise/headings';

function normalised(html: string): string {
  document.body.innerHTML = html;
  normaliseHeadings(document.body, document);
  return document.body.innerHTML;
}

const SENTENCES = 'The ferry was late again, and nobody on the quay knew why. '.repeat(6).trim();

describe('normaliseHeadings', () => {
  test('closes the gaps between levels', () => {
    expect(normalised('<h1>A</h1><h4>B</h4>')).toBe('<h2>A</h2><h3>B</h3>');
  });
  test('gives a part of an article the levels it would have in it', () => {
    document.body.innerHTML = '<h4>B</h4><h3>C</h3>';
    normaliseHeadings(document.body, document, ['h2', 'h3']);
    expect(document.body.innerHTML).toBe('<h4>B</h4><h3>C</h3>');
  });
  test('makes a paragraph of one set as a heading', () => {
    expect(normalised(`<h3 lang="en">${SENTENCES}</h3>`)).toBe(`<p lang="en">${SENTENCES}</p>`);
  });
  test('opens a heading that holds the rest of the page', () => {
    expect(normalised(`<h3>a<p>${SENTENCES}</p>b <i>c</i></h3>`)).toBe(`<p>a</p><p>${SENTENCES}</p><p>b <i>c</i></p>`);
  });
  test('keeps a heading of a long sentence', () => {
    const heading = SENTENCES.slice(0, 150);
    expect(normalised(`<h2>${heading}</h2>`)).toBe(`<h2>${heading}</h2>`);
  });
});
