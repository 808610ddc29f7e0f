import { expect, test } from 'vitest';
import { shorten } from '../../../../lib/article/outline/shorten';

test.each([
  ['leaves what fits', 'A short line', 'A short line'],
  ['takes the full stop away', 'A short line.', 'A short line'],
  [
    'cuts after a clause',
    'The river fell again on the third day, and the mud was gone within a week because everybody helped',
    'The river fell again on the third day …',
  ],
  [
    'cuts between words',
    'Members of the library pay thirty pounds a year and the council adds nine thousand to that',
    'Members of the library pay thirty pounds a year and the council …',
  ],
  [
    'does not end in little words',
    'Volunteers waded through the water to fetch the pumps before all of the cellar filled',
    'Volunteers waded through the water to fetch the pumps before …',
  ],
  [
    'does not cut numbers',
    'The council of the county has now spent altogether about 1,200,000 pounds on pumps and on pipes',
    'The council of the county has now spent altogether about 1,200,000 …',
  ],
  [
    'counts the wide characters of East Asia twice',
    '町の映画館は来月で閉館する予定であり客席は百二十で映写機は昭和の終わりから同じものが使われてきた',
    '町の映画館は来月で閉館する予定であり客席は百二十で映写機は昭和の終わ…',
  ],
])('%s', (_, text, label) => expect(shorten(text)).toBe(label));
