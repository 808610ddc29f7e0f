import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../../lib/article/metadata/author-names';

describe('the names in a byline', () => {
  test.each([
    ['en', 'By Jo Doe', ['Jo Doe']],
    ['en', 'By Jo Doe and Mo Roe', ['Jo Doe', 'Mo Roe']],
    ['en', 'Written by Jo Doe, Senior Editor', ['Jo Doe']],
    ['en', 'By Jo Doe Senior Reporter', ['Jo Doe']],
    ['en', 'Jo Doe | Photos: Mo Roe', ['Jo Doe']],
    ['en', 'Jo Doe, 5 min read', ['Jo Doe']],
    ['en', 'JO DOE-SMITH, MO O’NEIL', ['Jo Doe-Smith', 'Mo O’Neil']],
    ['en', 'Jo Doe, Ph.D.', ['Jo Doe, Ph.D.']],
    ['en', 'Jo Doe (Image: Getty Images)', ['Jo Doe']],
    ['en', 'https://example.org/jo', []],
    ['en', 'Thursday, December 23', []],
    ['de', 'Von Jo Doe und Mo Roe, Redakteurin', ['Jo Doe', 'Mo Roe']],
    ['de', 'Ein Gastbeitrag von Jo von der Au', ['Jo von der Au']],
    ['fr', 'Par Zoé Martin et Léo Petit', ['Zoé Martin', 'Léo Petit']],
    ['fr', 'De Zoé Martin, correspondante à Rome', ['Zoé Martin']],
    ['en', 'Robert De Niro', ['Robert De Niro']],
    ['de', 'Weinbau-Experte Max Muster', ['Max Muster']],
    ['de', 'Jo Doe Illustration von Max Muster', ['Jo Doe']],
    ['en', 'Staff Writer', []],
    ['es', 'Por Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil']],
    ['ru', 'Автор: Анна Иванова', ['Анна Иванова']],
    ['ar', 'بقلم: سلمى الهواري', ['سلمى الهواري']],
    ['ja', '執筆者：山田花子', ['山田花子']],
    ['ja', '山田 花子', ['山田 花子']],
    ['ko', '홍길동 기자', ['홍길동']],
    ['zh', '记者 王小明 李大力 编辑：赵四', ['王小明', '李大力']],
  ])('%s: %s', (lang, byline, names) => {
    expect(namesIn(byline, lang)).toEqual(names);
  });

  test('takes an entry of linked data as it is, trades apart', () => {
    expect(namesIn('The Example Team', 'en', 'entry')).toEqual(['The Example Team']);
  });

  test('is not held up by a line that is one chain of hyphens', () => {
    expect(namesIn('A-'.repeat(60), 'de', 'entry')).toEqual([]);
  });

  test('takes no account elsewhere for a name', () => {
    expect(namesIn('Example Garden Club on Facebook', 'en', 'entry')).toEqual([]);
  });
});
