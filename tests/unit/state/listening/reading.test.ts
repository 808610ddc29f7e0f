// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { ANNA, aText, FROM_THE_TOP, reading } from './a-listening';

describe('reading', () => {
  test('goes from sentence to sentence, each by the voice of its language', async () => {
    const { view, speech } = await reading();
    speech.end(20);
    expect(speech.said.map(({ text, voice }) => [voice, text])).toEqual([
      ['Anna', 'First one here.'],
      ['Anna', 'Second one here.'],
      ['Anna', 'A caption.'],
      ['Anna', 'Next'],
      ['Anna', 'Third '],
      ['Thomas', 'bonjour'],
      ['Anna', ' there.'],
      ['Anna', 'Fourth.'],
      ['Anna', 'Last'],
      ['Anna', 'Fifth.'],
    ]);
    expect(view().activity).toBe('finished');
  });

  test('tells the word as a place in the text', async () => {
    const text = aText();
    const { model, view, speech } = await reading({}, text);
    speech.word(6);
    const word = model.word.peek();
    expect(word && text.text.slice(word.start, word.end)).toBe('one');
    expect(view().tellsWords).toBe(true);
    speech.end();
    expect(model.word.peek()).toBeNull();
  });

  test('knows a voice that does not tell its words', async () => {
    const { view, speech } = await reading({}, aText(`<p>${'A rather long sentence '.repeat(4)}.</p><p>End.</p>`));
    speech.end();
    expect(view().tellsWords).toBe(false);
  });

  test('a passage no voice is for is left to the voice of the article, in one go', async () => {
    const { speech } = await reading({ voices: [ANNA] }, aText('<p>Third <i lang="fr">bonjour</i> there.</p>'));
    expect(speech.said).toEqual([{ text: 'Third bonjour there.', lang: 'en-GB', voice: 'Anna', rate: 1 }]);
  });

  test('leaves captions out where they are not wanted', async () => {
    const { speech, saidTexts } = await reading({ settings: { captions: false } });
    speech.end(20);
    expect(saidTexts()).not.toContain('A caption.');
  });

  test('from the network goes in short breaths', async () => {
    const { speech, saidTexts } = await reading(
      { settings: { voices: { en: 'Cloud' } } },
      aText(`<p>${'so it went on, '.repeat(30)}until it ended.</p>`),
    );
    speech.end(20);
    expect(speech.said.length).toBeGreaterThan(2);
    expect(Math.max(...saidTexts().map(({ length }) => length))).toBeLessThan(200);
  });
});

describe('where it begins', () => {
  test('is where one stopped', async () => {
    const { model, speech } = await reading();
    speech.end(4);
    model.close();
    await model.open(aText(), FROM_THE_TOP);
    expect(speech.saying).toBe('Third ');
  });

  test('is what is in sight, when one has read on since', async () => {
    const text = aText();
    const { model, speech } = await reading({}, text);
    model.close();
    const start = text.text.indexOf('Fourth');
    await model.open(text, { visible: { start, end: text.text.length } });
    expect(speech.saying).toBe('Fourth.');
  });

  test('is what was selected, before all', async () => {
    const text = aText();
    const { speech } = await reading({}, text, { visible: null, from: text.text.indexOf('Last') });
    expect(speech.saying).toBe('Last');
  });

  test('is the beginning, once it was read to the end', async () => {
    const { model, speech, places } = await reading();
    speech.end(20);
    expect(places.size).toBe(0);
    model.toggle();
    expect(speech.saying).toBe('First one here.');
  });
});
