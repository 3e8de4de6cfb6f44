import { expect, test } from 'vitest';
import { lintText } from '../../src/lint/text.ts';
import { ofText } from '../../src/passages/of-text.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { PHRASE_TABLE } from '../figures/phrase-table.ts';

const GAP = /【待[补核][^【】]*】/u;

// What the program itself writes, no rule about finished drafts finds fault with, except that a gap is a placeholder.
test.each(PHRASE_TABLE.map(({ title, sentence }) => [title, sentence]))('%s: %s', (_title, sentence) => {
  const text = `${sentence}。`.replace(/。。$/u, '。');
  const rules = lintText(ofText('总结.txt', text), () => text, DEFAULTS).map(({ rule }) => rule);
  expect(rules).toEqual(GAP.test(text) ? ['placeholders-replaced'] : []);
});
