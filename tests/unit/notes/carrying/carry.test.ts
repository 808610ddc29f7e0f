import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCarrier } from '../../../../lib/notes/carrying/carry';
import '../../../support/seed';

const ARTICLE = [
  'The ferry left the harbour before dawn, with two hundred people on board.',
  'Nobody on the quay had heard of the wind that was forecast for the evening.',
  '“It came eight hours early,” said the harbour master, who had seen worse.',
  'By noon the ferry was back at the quay, and the people on board were safe.',
].join('\n');

/** The words that a passage is carried to; null when it is gone. */
function carried(words: string, is: string, was = ARTICLE): string | null {
  const start = was.indexOf(words);
  const span = createCarrier(was, is)({ start, end: start + words.length });
  return span && is.slice(span.start, span.end);
}

describe('carries a passage', () => {
  test('where nothing changed, whatever it is', () => expect(carried(',”', ARTICLE)).toBe(',”'));

  test('past what was put in, and past what was taken out', () => {
    expect(carried('eight hours early', `A new opening, of some length.\n${ARTICLE}`)).toBe('eight hours early');
    expect(carried('eight hours early', ARTICLE.split('\n').slice(2).join('\n'))).toBe('eight hours early');
  });

  test('by the place it had, among the same words elsewhere', () => {
    const is = ARTICLE.replace('Nobody on the quay', 'Nobody in town');
    expect(carried('quay', is)).toBeNull();
    const last = ARTICLE.lastIndexOf('quay');
    const span = createCarrier(ARTICLE, is)({ start: last, end: last + 4 });
    expect(span?.start).toBe(is.lastIndexOf('quay'));
  });

  test('with words of it replaced, the first and the last too', () => {
    const is = ARTICLE.replace('heard of the wind', 'been told of any gale');
    expect(carried('had heard of the wind that was forecast', is)).toBe('had been told of any gale that was forecast');
    expect(carried('heard of the wind that was forecast for', is)).toBe('been told of any gale that was forecast for');
  });

  test('with a paragraph put into it', () => {
    const is = ARTICLE.replace('\n“It', '\nThe radio was silent.\n“It');
    expect(carried('for the evening.\n“It came eight hours early', is)).toBe(
      'for the evening.\nThe radio was silent.\n“It came eight hours early',
    );
  });

  test('to where its paragraph was moved', () => {
    const [first, second, third, fourth] = ARTICLE.split('\n');
    const is = [third, first, second, fourth].join('\n');
    expect(carried('said the harbour master', is)).toBe('said the harbour master');
  });

  test('with the signs at its edges, in the style they have now', () => {
    expect(carried('“It came eight hours early,”', ARTICLE.replace('“', '«').replace('”', '»'))).toBe(
      '«It came eight hours early,»',
    );
  });

  test('that begins and ends in the middle of words', () => {
    expect(carried('rbour bef', `New.\n${ARTICLE}`)).toBe('rbour bef');
  });

  test('of scripts without spaces', () => {
    const was = '渡し船は夜明け前に港を出た。乗っていたのは二百人。風は予報より八時間早く来た。';
    expect(carried('八時間早く', was.replace('夜明け前に', '朝早く'), was)).toBe('八時間早く');
  });
});

describe('carries nowhere', () => {
  test('what is gone', () => {
    expect(carried('said the harbour master', ARTICLE.split('\n').toSpliced(2, 1).join('\n'))).toBeNull();
    expect(carried('harbour', 'Another article, on the same harbour.')).toBeNull();
    expect(carried('harbour', '')).toBeNull();
  });

  test('what was rewritten, though some of its words are the same', () => {
    const is = ARTICLE.replace(
      'Nobody on the quay had heard of the wind',
      'The people, on the whole, knew that a storm',
    );
    expect(carried('Nobody on the quay had heard of the wind', is)).toBeNull();
  });

  test('a lone word whose line went elsewhere, though such a word was put in where it stood', () => {
    const lines = [
      'The station closes at noon for good.',
      'In his time the number of members rose.',
      'Raab has half a year.',
    ];
    const is = [lines[0]?.replace('.', ' of.'), lines[2], 'In his day the sum of members rose.'].join('\n');
    expect(carried('of', is, lines.join('\n'))).toBeNull();
  });

  test('a word that begins its line, where another line that begins so has taken its place', () => {
    const was =
      'Most of them are small children.\nThe newest and best treatment comes from a herb that grows in China.';
    const is = 'Most of them are small children.\nThe department joined the ministry in the end.';
    expect(carried('The', is, was)).toBeNull();
  });

  test('a sentence that is printed twice, when the line it stood in is another', () => {
    const twin = 'such deaths are rare and usually due to an older heart problem.';
    const was = `A big study in May finds that ${twin}\nThe study was long.\nIn a letter the authors say ${twin}\nOthers differ.`;
    const is = `A word on method.\nIn a letter the authors say ${twin}\nThe study was long.\nOthers differ.`;
    expect(carried(`finds that ${twin}`, is, was)).toBeNull();
    const start = was.indexOf(twin);
    const span = createCarrier(was, is)({ start, end: start + twin.length });
    expect(span).toBeNull();
  });

  test('into a paragraph that was put in and begins with the same word', () => {
    const was = 'It sold out.\nThe car was shown on Sunday night, ahead of the fair in Los Angeles, to a full house.';
    const is =
      'It sold out.\nThe oxygen bar, as it is called, sells an hour of clean air to customers, most of them on foot, who come ' +
      'from the street outside and leave by another door.\nCar was shown on Sunday night, ahead of the fair in Los Angeles, to a full house.';
    expect(carried('The car was shown on Sunday night, ahead of the fair', is, was)).toBe(
      'Car was shown on Sunday night, ahead of the fair',
    );
  });
});

test('a place has words in it, whatever became of the text', () => {
  const word = fc.constantFrom('a', 'ferry', 'the', 'wind', 'of', 'quay', 'noon', 'dawn', 'rope', 'tide.\n');
  const text = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, text, fc.nat(200), fc.integer({ min: 1, max: 80 }), (one, two, other, start, length) => {
      const carry = createCarrier(`${one} ${two}`, `${two} ${other} ${one}`);
      const span = carry({ start, end: start + length });
      if (span) expect(span.end).toBeGreaterThan(span.start);
    }),
  );
});

test('whatever is put in or taken out around it, a passage that is left is found, and at its own place', () => {
  const word = fc.constantFrom('a', 'ferry', 'the', 'wind', 'of', 'quay', 'noon', 'dawn');
  const sentence = fc.array(word, { minLength: 4, maxLength: 12 });
  const story = fc.array(sentence, { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(fc.tuple(story, sentence, fc.integer({ min: 0, max: 11 })), ([before, added, at]) => {
      // Each sentence has words of its own, so that there is one right place.
      const lines = before.map((words, index) => `${words.join(' ')} s${index}x s${index}y s${index}z.`);
      const is = lines.toSpliced(at % lines.length, 0, `${added.join(' ')} new.`).join('\n');
      const was = lines.join('\n');
      const carry = createCarrier(was, is);
      for (const line of lines) {
        const start = was.indexOf(line);
        const span = carry({ start, end: start + line.length });
        expect(span && is.slice(span.start, span.end)).toBe(line);
      }
    }),
  );
});
