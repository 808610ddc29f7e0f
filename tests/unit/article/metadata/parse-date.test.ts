import { describe, expect, test } from 'vitest';
import { type DateContext, datesIn, parseMachineDate } from '../../../../lib/article/metadata/parse-date';

const context = (lang: string, dayFirst = lang !== 'en'): DateContext => ({
  lang,
  dayFirst: () => dayFirst,
  now: new Date('2026-11-20T12:00:00Z'),
});

describe('a date for machines', () => {
  test.each([
    ['2024-03-05T10:20:30+02:00', '2024-03-05T10:20:30+02:00'],
    ['2024-03-05T10:20:30.123Z', '2024-03-05T10:20:30Z'],
    ['2024-03-05T10:20:30+0200', '2024-03-05T10:20:30+02:00'],
    ['2024-03-05T10:20:30', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['20240305T102030Z', '2024-03-05T10:20:30Z'],
    ['Tue, 05 Mar 2024 10:20:30 GMT', '2024-03-05T10:20:30Z'],
    ['Tue Mar 05 2024 10:20:30 GMT+0100', '2024-03-05T10:20:30+01:00'],
    ['1709634030', '2024-03-05T10:20:30.000Z'],
  ])('%s', (value, iso) => {
    expect(parseMachineDate(value, context('en'))?.slice(0, 25)).toBe(iso);
  });

  test.each(['0000-00-00', '2024-02-31', '1970-01-01', '2031-01-01', 'soon', '', '0001-01-01T00:00:00Z'])(
    'refuses %j',
    (value) => expect(parseMachineDate(value, context('en'))).toBeUndefined(),
  );
});

describe('a date for people', () => {
  test.each([
    ['en', 'Published March 5th, 2024 at 10:20 am'],
    ['en', '5 Mar. 2024'],
    ['en', '3/5/2024'],
    ['de', '5. März 2024, 10:20 Uhr'],
    ['de', 'Stand: 05.03.2024'],
    ['de', '05.03.24'],
    ['fr', 'Publié le 5 mars 2024 à 10h20'],
    ['es', '5 de marzo de 2024'],
    ['pt', '5 de março de 2024'],
    ['pl', '5 marca 2024'],
    ['cs', '5. března 2024'],
    ['ru', '5 марта 2024 г.'],
    ['uk', '5 березня 2024'],
    ['el', '5 Μαρτίου 2024'],
    ['tr', '5 Mart 2024'],
    ['fi', '5. maaliskuuta 2024'],
    ['hu', '2024. március 5.'],
    ['ar', '٥ مارس ٢٠٢٤'],
    ['ar', '5 آذار 2024'],
    ['fa', '۱۵ اسفند ۱۴۰۲'],
    ['he', '5 במרץ 2024'],
    ['hi', '5 मार्च 2024'],
    ['ja', '2024年3月5日 10時20分'],
    ['ja', '令和6年3月5日'],
    ['zh', '2024年03月05日'],
    ['ko', '2024. 3. 5. 10:20'],
    ['ko', '2024년 3월 5일'],
    ['vi', '5 tháng 3, 2024'],
    ['vi', 'Thứ ba, 05/03/2024'],
    ['th', '5 มีนาคม 2567'],
    ['id', '5 Maret 2024'],
    ['no', '5. mars 2024'],
  ])('in %s: %s', (lang, text) => {
    expect(datesIn(text, context(lang)).map(({ iso }) => iso)).toEqual(['2024-03-05']);
  });

  test('tells 3/4 by the custom of the place, and by a number over twelve', () => {
    expect(datesIn('03/04/2024', context('en', true))[0]?.iso).toBe('2024-04-03');
    expect(datesIn('03/04/2024', context('en', false))[0]?.iso).toBe('2024-03-04');
    expect(datesIn('13/04/2024', context('en', false))[0]?.iso).toBe('2024-04-13');
  });

  test('finds none in versions, telephone numbers and sums', () => {
    for (const text of ['Version 1.2.2024.7', 'Tel. 030/12 34 56 78', '12.50 €', '192.168.10.12', 'May 2024']) {
      expect(datesIn(text, context('en'))).toEqual([]);
    }
  });
});
