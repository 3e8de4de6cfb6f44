import fc from 'fast-check';
import { stringify } from 'yaml';
import { randomReport } from '../random-report.ts';
import { parsed } from './parsed.ts';
import { search } from './search.ts';
import { tryData } from './trial.ts';

/** Sound reports, their texts full of what no keyboard has. */

const ODD = [
  // Control characters, the last of which no XML may hold.
  ...'\u0000\u0001\u0007\b\t\n\u000b\f\r\u001b\u007f\u0080\u0085\u009f\ufffe\uffff',
  // What is not seen, or turns the direction.
  ...'\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202d\u202e\u2060\u2066\u2067\u2069\ufe0f\ufeff',
  // Halves of pairs, and pairs: rare characters of names, flags, families, what is not assigned, private use.
  '\ud800',
  '\udc00',
  '\udfff\ud800',
  '𠮷',
  '𰻝',
  '\u{e0100}',
  '\u{e0041}',
  '\u{f0000}',
  '\u{10ffff}',
  '🇨🇳',
  '👨‍👩‍👧‍👦',
  'é',
  'e\u0301',
  `a${'\u0300'.repeat(60)}`,
  '㌔',
  '㍿',
  '①',
  '⼀',
  'ﷺ',
  'ﬀ',
  '\uf900',
  '\u3000',
  '\u00a0',
  // Digits of others.
  '٣',
  '１２',
  '²',
  '⅓',
  '五',
  '〇',
  '\u{1d7d8}',
  // Markup.
  ']]>',
  '<!--',
  '-->',
  '&#0;',
  '&amp;',
  '</w:t>',
  '<?xml?>',
  '\\u0000',
  '$&',
  '$1',
];
const put = fc.tuple(fc.nat(), fc.constantFrom(...ODD));

/** JSON, in which half of a pair can be typed as an escape. */
const told = fc
  .tuple(randomReport, fc.array(put, { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(([yaml, all, escaped]) => {
    const { data, texts } = parsed(yaml);
    for (const [at, odd] of all) {
      const text = texts[at % texts.length];
      const from = at % (text?.value.length || 1);
      text?.set(text.value.slice(0, from) + odd + text.value.slice(from));
    }
    return escaped ? JSON.stringify(data, null, 1) : stringify(data);
  });

search('a sound report with any characters in its texts', 40, told, (text) => tryData(text));
