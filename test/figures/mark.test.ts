import { describe, expect, test } from 'vitest';
import { marker, unmarked } from '../../src/figures/mark.ts';
import { withTexts } from '../../src/texts.ts';

describe('a marked text', () => {
  test('is cut where its phrases begin and end, each stretch of the innermost one', () => {
    const { mark, cut, phrasesIn, all } = marker();
    const inner = mark(['甲.数值'], '12件');
    const text = `全市${mark(['甲'], `甲${inner}，增长`)}。${mark(['乙'], '乙3家')}`;
    expect(cut(text)).toEqual([
      { text: '全市', phrase: undefined },
      { text: '甲', phrase: 1 },
      { text: '12件', phrase: 0 },
      { text: '，增长', phrase: 1 },
      { text: '。', phrase: undefined },
      { text: '乙3家', phrase: 2 },
    ]);
    expect(phrasesIn(text)).toEqual([1, 0, 2]);
    expect(all.map((said) => said.text)).toEqual(['12件', '甲12件，增长', '乙3家']);
    expect(unmarked(text)).toBe('全市甲12件，增长。乙3家');
  });

  test('stays whole however many phrases there are', () => {
    const { mark, cut } = marker();
    const texts = Array.from({ length: 300 }, (_, index) => mark(['甲'], `${index}件`));
    expect(cut(texts.join('')).map(({ text, phrase }) => `${phrase} ${text}`)).toEqual(
      texts.map((_, index) => `${index} ${index}件`),
    );
  });

  test('is read in whatever holds it', () => {
    const { mark } = marker();
    const said = mark(['甲'], '12件');
    expect(withTexts({ a: [said, { b: `共${said}`, c: null, d: 2 }] }, unmarked)).toEqual({
      a: ['12件', { b: '共12件', c: null, d: 2 }],
    });
  });
});
