import { expect, test } from 'vitest';
import { promoteBoldParagraphs } from '../../../lib/article/normalise/bold-headings';

const text = `<p>${'The keepers of the canal open the gates in turn, as their grandparents did. '.repeat(3)}</p>`;

function headingsOf(html: string): (string | null)[] {
  const doc = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html');
  const root = doc.body.firstElementChild as Element; // the article above
  promoteBoldParagraphs(root, doc);
  return [...root.querySelectorAll('h6')].map(({ textContent }) => textContent);
}
const bold = (words: string) => `<p><strong>${words}</strong></p>`;

test('bold paragraphs above prose become headings', () => {
  expect(headingsOf(`${text}${bold('A forgotten craft')}${text}<p><b>Who gets the water</b></p>${text}`)).toEqual([
    'A forgotten craft',
    'Who gets the water',
  ]);
});

test.each([
  ['one alone', `${text}${bold('A forgotten craft')}${text}`],
  ['sentences', `${text}${bold('The craft was lost.')}${text}${bold('Then it came back.')}${text}`],
  ['questions of an interview', `${text}${bold('Who taught you?')}${text}${bold('And the gates?')}${text}`],
  ['names of speakers', `${text}${bold('Ana Reis')}${text}${bold('Ana Reis')}${text}`],
  ['words in a sentence', `${text}<p><b>Gates</b> are closed</p>${text}<p><b>Keys</b> are kept</p>${text}`],
  ['links', `${text}${bold('<a href="/a">The gates</a>')}${text}${bold('<a href="/b">The keys</a>')}${text}`],
  ['a standfirst', `${bold('How a village shares its water')}${text}${bold('A forgotten craft')}${text}`],
  ['with nothing to read below', `${text}${bold('The gates')}${bold('The keys')}`],
])('%s stay as they are', (_, html) => {
  expect(headingsOf(html)).toEqual([]);
});
