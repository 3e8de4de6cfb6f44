import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { MAX_BYTES } from '../src/source/parse.ts';
import { inspect } from './report-of.ts';

/**
 * Data files broken as a tired clerk breaks them, in test/broken, and what is said of each: rule and place, in order.
 * The whole of what the clerk reads stands beside the file (.txt). An empty list: nothing is wrong, though it looks so.
 */
const FOLDER = `${import.meta.dirname}/broken`;

const EXPECTED: Record<string, [rule: string, place: string][]> = {
  'square-brackets-in-braces': [
    ['bracket-in-text', '3:20'],
    ['bracket-in-text', '5:25'],
    ['bracket-in-text', '6:22'],
    ['bracket-in-text', '8:24'],
    ['bracket-in-text', '8:36'],
  ],
  'quotes-and-hash-in-braces': [
    ['partly-quoted', '6:18'],
    ['text-after-hash', '7:25'],
    ['partly-quoted', '8:18'],
    ['partly-quoted', '9:18'],
    ['reserved-start', '10:18'],
  ],
  'values-in-other-words': [
    ['not-an-amount', '4:27'],
    ['not-an-amount', '4:41'],
    ['unknown-key', '5:23'],
    ['unknown-key', '5:34'],
    ['unknown-key', '6:23'],
    ['unknown-key', '6:34'],
    ['not-an-amount', '8:27'],
    ['not-a-place', '9:27'],
    ['not-a-change', '10:28'],
    ['not-an-amount', '11:27'],
    ['not-an-amount', '12:27'],
    ['not-an-amount', '14:19'],
    ['unknown-key', '15:15'],
    ['not-among-values', '16:18'],
    ['not-among-values', '18:32'],
    ['not-among-values', '18:36'],
  ],
  'names-for-keys': [
    ['wrong-shape', '4:33'],
    ['wrong-shape', '5:33'],
    ['wrong-shape', '6:31'],
    ['figures-filled-in', '6:37'],
    ['wrong-shape', '6:47'],
    ['wrong-shape', '7:28'],
    ['wrong-shape', '8:37'],
    ['missing-key', '9:25'],
    ['unknown-key', '9:29'],
    ['wrong-shape', '10:5'],
  ],
  'keys-that-are-computed': [
    ['unknown-key', '4:23'],
    ['unknown-key', '4:30'],
    ['unknown-key', '5:23'],
    ['unknown-key', '5:30'],
    ['unknown-key', '6:23'],
    ['unknown-key', '6:31'],
    ['unknown-key', '6:39'],
    ['unknown-key', '7:23'],
    ['firsts-have-proof', '7:27'],
    ['unknown-key', '7:33'],
    ['unknown-key', '7:42'],
    ['unknown-key', '8:15'],
    ['unknown-key', '8:23'],
    ['unknown-key', '8:32'],
    ['unknown-key', '9:24'],
    ['unknown-key', '9:32'],
  ],
  'chapters-in-other-words': [
    ['unknown-key', '1:1'],
    ['unknown-key', '4:1'],
    ['unknown-key', '5:1'],
    ['unknown-key', '6:1'],
    ['unknown-key', '7:1'],
    ['unknown-key', '9:1'],
    ['unknown-key', '10:1'],
    ['unknown-key', '11:1'],
    ['unknown-key', '12:1'],
    ['unknown-key', '13:1'],
    ['unknown-key', '14:1'],
    ['unknown-key', '15:1'],
    ['unknown-key', '16:1'],
    ['unknown-key', '17:1'],
  ],
  'items-in-other-words': [
    ['unknown-key', '1:6'],
    ['unknown-key', '3:6'],
    ['unknown-key', '3:14'],
    ['unknown-key', '4:6'],
    ['unknown-key', '4:16'],
    ['unknown-key', '4:25'],
    ['wrong-shape', '6:26'],
    ['wrong-shape', '6:36'],
    ['wrong-shape', '6:45'],
    ['unknown-key', '7:27'],
    ['unknown-key', '7:41'],
    ['unknown-key', '7:49'],
    ['unknown-key', '8:7'],
    ['unknown-key', '8:17'],
    ['unknown-key', '8:27'],
    ['unknown-key', '8:37'],
    ['unknown-key', '10:5'],
    ['unknown-key', '12:5'],
    ['unknown-key', '12:20'],
    ['unknown-key', '12:30'],
    ['unknown-key', '13:7'],
    ['unknown-key', '13:32'],
    ['unknown-key', '15:10'],
    ['unknown-key', '15:31'],
    ['unknown-key', '15:41'],
    ['unknown-key', '16:7'],
    ['unknown-key', '16:16'],
    ['unknown-key', '17:6'],
    ['unknown-key', '17:24'],
    ['unknown-key', '17:35'],
    ['not-among-values', '17:39'],
    ['unknown-key', '17:43'],
  ],
  'values-half-right': [
    ['not-a-date', '3:5'],
    ['not-a-date', '4:7'],
    ['not-among-values', '5:12'],
    ['wrong-shape', '5:20'],
    ['not-among-values', '7:33'],
    ['not-among-values', '7:40'],
    ['not-among-values', '7:48'],
    ['not-among-values', '8:33'],
    ['wrong-shape', '8:43'],
    ['not-an-amount', '9:26'],
    ['not-an-amount', '10:26'],
    ['wrong-shape', '11:27'],
    ['wrong-shape', '12:27'],
    ['not-an-amount', '12:46'],
    ['not-an-amount', '13:20'],
    ['not-an-amount', '13:30'],
    ['not-among-values', '14:18'],
    ['not-among-values', '16:28'],
  ],
  'keys-in-other-words': [
    ['not-among-values', '4:26'],
    ['unknown-key', '5:22'],
    ['unknown-key', '5:31'],
    ['unknown-key', '6:22'],
    ['unknown-key', '7:22'],
    ['unknown-key', '8:22'],
    ['unknown-key', '8:29'],
    ['unknown-key', '9:22'],
    ['unknown-key', '9:33'],
    ['unknown-key', '10:22'],
  ],
  'ratio-as-amount': [
    ['not-an-amount', '4:13'],
    ['not-an-amount', '5:15'],
  ],
  'at-least-unquoted': [
    ['reserved-start', '4:27'],
    ['reserved-start', '8:9'],
  ],
  'value-above-items': [['value-above-items', '5:7']],
  anchors: [
    ['reserved-start', '4:11'],
    ['reserved-start', '7:7'],
  ],
  'astral-characters': [['unknown-reference', '7:30']],
  bom: [],
  'bracket-closed-by-wrong-one': [
    ['bracket-unclosed', '4:34'],
    ['bracket-unclosed', '7:16'],
  ],
  'bullet-as-list-mark': [['fullwidth-dash', '5:3']],
  'charts-at-fault': [
    ['parts-together-within-total', '8:23'],
    ['unknown-reference', '17:18'],
    ['not-among-values', '18:17'],
    ['chart-data', '19:18'],
    ['chart-data', '20:26'],
    ['chart-data', '21:21'],
    ['chart-data', '22:25'],
    ['chart-data', '23:26'],
    ['chart-data', '24:26'],
    ['chart-data', '25:26'],
    ['chart-data', '26:18'],
    ['chart-data', '27:18'],
    ['chart-data', '28:18'],
    ['chart-data', '29:34'],
    ['chart-data', '30:18'],
    ['chart-data', '31:18'],
    ['chart-data', '32:13'],
    ['chart-data', '33:5'],
    ['chart-data', '34:18'],
    ['unknown-reference', '35:12'],
    ['wrong-shape', '36:5'],
    ['not-among-values', '37:27'],
    ['chart-data', '38:27'],
    ['chart-data', '39:27'],
  ],
  'colon-missing': [
    ['colon-missing', '1:1'],
    ['colon-missing', '4:3'],
  ],
  'comma-missing-in-braces': [
    ['comma-missing', '4:17'],
    ['comma-missing', '4:25'],
    ['fullwidth-comma', '5:16'],
    ['fullwidth-comma', '5:25'],
  ],
  crlf: [
    ['fullwidth-colon', '7:7'],
    ['unknown-reference', '13:14'],
    ['reference-empty', '15:13'],
  ],
  'curly-quotes': [
    ['curly-quotes', '2:5'],
    ['curly-quotes', '3:1'],
    ['curly-quotes', '5:16'],
    ['curly-quotes', '5:25'],
    ['curly-quotes', '9:14'],
  ],
  'dash-gone': [
    ['dash-missing', '4:5'],
    ['duplicate-key', '8:5'],
  ],
  'dashes-above-and-below': [['second-document', '7:1']],
  'deep-in-block-text': [
    ['unknown-reference', '13:27'],
    ['reference-empty', '14:14'],
    ['reference-unclosed', '18:13'],
  ],
  'deep-in-folded-text': [
    ['unknown-reference', '10:22'],
    ['reference-empty', '12:14'],
    ['unknown-reference', '15:14'],
  ],
  'defined-twice': [
    ['defined-twice', '7:26'],
    ['defined-twice', '9:15'],
    ['not-an-amount', '9:29'],
  ],
  'digits-kept': [],
  'duplicate-key': [
    ['duplicate-key', '6:3'],
    ['duplicate-key', '10:5'],
  ],
  'duplicate-key-in-two-languages': [['duplicate-key', '4:1']],
  empty: [['file-empty', '1:1']],
  'empty-braces': [
    ['wrong-shape', '3:5'],
    ['wrong-shape', '4:5'],
    ['wrong-shape', '5:7'],
  ],
  'everything-fullwidth-in-braces': [
    ['fullwidth-colon', '6:8'],
    ['fullwidth-comma', '6:17'],
    ['fullwidth-colon', '6:20'],
  ],
  'extra-bracket': [
    ['bracket-unmatched', '4:27'],
    ['bracket-unmatched', '7:17'],
  ],
  'far-right-of-a-long-line': [['unknown-reference', '7:255']],
  'first-line-of-a-block-uneven': [
    ['indent-uneven', '4:4'],
    ['indent-uneven', '11:1'],
  ],
  'fullwidth-braces': [
    ['fullwidth-brackets', '1:5'],
    ['fullwidth-brackets', '4:23'],
  ],
  'fullwidth-colon': [
    ['fullwidth-colon', '1:3'],
    ['fullwidth-colon', '5:7'],
    ['fullwidth-colon', '8:7'],
  ],
  'fullwidth-colon-before-block': [
    ['fullwidth-colon', '3:3'],
    ['fullwidth-colon', '6:5'],
    ['fullwidth-colon', '8:7'],
    ['fullwidth-colon', '10:11'],
  ],
  'fullwidth-colon-before-braces': [
    ['fullwidth-colon', '1:3'],
    ['fullwidth-colon', '4:13'],
    ['colon-missing', '5:3'],
  ],
  'fullwidth-colon-in-braces': [
    ['fullwidth-colon', '4:21'],
    ['fullwidth-colon', '4:29'],
    ['fullwidth-colon', '5:15'],
  ],
  'fullwidth-comma-in-braces': [
    ['fullwidth-comma', '1:17'],
    ['fullwidth-comma', '4:17'],
    ['fullwidth-comma', '4:25'],
  ],
  'fullwidth-comma-in-list': [
    ['fullwidth-comma', '7:14'],
    ['fullwidth-comma', '11:16'],
  ],
  'fullwidth-dash': [
    ['fullwidth-dash', '4:3'],
    ['fullwidth-dash', '5:3'],
    ['fullwidth-dash', '7:3'],
  ],
  gb18030: [
    ['file-encoding', '1:1'],
    ['unknown-reference', '7:12'],
  ],
  'greater-than': [
    ['reserved-start', '4:7'],
    ['reserved-start', '9:9'],
  ],
  'group-without-figures': [['missing-key', '8:9']],
  'growth-contradicts-prior': [['growth-matches-values', '8:9']],
  'halfwidth-colon-in-text': [
    ['colon-in-text', '5:15'],
    ['colon-in-text', '7:17'],
  ],
  'ideographic-indent': [
    ['indent-character', '4:1'],
    ['indent-character', '8:1'],
  ],
  'ideographic-indent-of-list': [
    ['indent-character', '4:1'],
    ['indent-character', '7:1'],
  ],
  'ideographic-paragraphs': [],
  'ideographic-space-after-colon': [
    ['space-missing', '1:4'],
    ['space-missing', '2:4'],
    ['space-missing', '6:8'],
  ],
  'key-that-is-free-fact': [
    ['unknown-key', '5:5'],
    ['unknown-key', '6:5'],
  ],
  'lenticular-brackets-as-list': [
    ['fullwidth-brackets', '7:7'],
    ['fullwidth-brackets', '10:9'],
  ],
  'letters-in-numbers': [
    ['letter-in-number', '4:25'],
    ['letter-in-number', '4:35'],
    ['letter-in-number', '4:48'],
    ['letter-in-number', '4:57'],
    ['letter-in-number', '5:24'],
    ['letter-in-number', '6:33'],
    ['letter-in-number', '7:22'],
    ['letter-in-number', '7:31'],
    ['letter-in-number', '8:25'],
    ['letter-in-number', '8:40'],
    ['letter-in-number', '12:13'],
  ],
  'marks-behind-numbers': [
    ['stray-mark', '4:23'],
    ['stray-mark', '4:32'],
    ['stray-mark', '4:41'],
    ['stray-mark', '5:10'],
    ['stray-mark', '6:14'],
    ['stray-mark', '6:23'],
    ['stray-mark', '7:21'],
    ['stray-mark', '8:9'],
  ],
  'line-of-a-text-not-indented': [['value-missing', '7:1']],
  'list-for-map': [['wrong-shape', '4:3']],
  'list-for-value': [
    ['wrong-shape', '4:3'],
    ['wrong-shape', '7:9'],
  ],
  'map-for-list': [
    ['wrong-shape', '6:3'],
    ['wrong-shape', '8:5'],
  ],
  'more-names-than-number': [
    ['names-within-count', '6:17'],
    ['names-within-count', '10:5'],
  ],
  'names-numbered': [['wrong-shape', '8:7']],
  'names-of-javascript': [
    ['reserved-name', '3:6'],
    ['reserved-name', '5:3'],
    ['reserved-name', '6:49'],
    ['reserved-name', '7:38'],
    ['reserved-name', '8:48'],
    ['unknown-reference', '11:22'],
    ['unknown-reference', '11:50'],
    ['unknown-reference', '11:61'],
    ['unknown-reference', '11:89'],
    ['unknown-reference', '13:34'],
    ['reserved-name', '14:1'],
  ],
  'names-pasted': [],
  'names-with-commas': [['names-within-count', '8:5']],
  'no-break-space-indent': [
    ['indent-character', '4:1'],
    ['indent-character', '7:1'],
  ],
  'not-among-values': [
    ['not-among-values', '5:9'],
    ['not-among-values', '9:9'],
  ],
  'number-forms': [
    ['leading-zero', '4:23'],
    ['digit-separator', '5:22'],
    ['exponent', '6:21'],
    ['not-an-amount', '7:22'],
    ['range', '8:21'],
    ['not-a-change', '9:32'],
  ],
  'only-comments': [['file-empty', '1:1']],
  'only-dashes': [['file-empty', '1:1']],
  'opening-bracket-missing': [
    ['bracket-unmatched', '1:26'],
    ['bracket-unmatched', '6:26'],
  ],
  'organization-without-name': [
    ['missing-key', '1:1'],
    ['missing-key', '3:1'],
  ],
  'parts-do-not-add-up': [
    ['parts-sum-to-total', '6:9'],
    ['parts-within-total', '11:16'],
  ],
  'percent-unit': [
    ['reserved-start', '4:16'],
    ['reserved-start', '6:9'],
  ],
  picture: [['not-text', '1:1']],
  'one-bad-byte': [['not-text', '6:11']],
  'one-bad-byte-in-gb18030': [['not-text', '6:11']],
  'prose-above-the-first-key': [['value-missing', '1:1']],
  'prose-instead-of-data': [['wrong-shape', '1:1']],
  'reference-empty': [
    ['reference-empty', '5:20'],
    ['reference-empty', '5:28'],
  ],
  'reference-in-a-word': [['reference-in-word', '4:32']],
  'reference-marks-under-data': [
    ['reference-in-word', '8:9'],
    ['reference-in-word', '10:18'],
  ],
  'reference-unclosed': [
    ['reference-unclosed', '8:11'],
    ['reference-unclosed', '10:15'],
  ],
  'reference-unopened': [['reference-unclosed', '7:17']],
  'references-alone': [],
  'required-missing': [
    ['missing-key', '1:1'],
    ['missing-key', '1:1'],
    ['missing-key', '3:5'],
  ],
  'second-document': [['second-document', '6:1']],
  'section-title-as-key': [['wrong-shape', '4:3']],
  'several-faults': [
    ['fullwidth-colon', '1:3'],
    ['not-a-date', '3:7'],
    ['unknown-key', '4:1'],
    ['fullwidth-comma', '6:17'],
    ['growth-matches-values', '7:42'],
    ['reserved-start', '8:16'],
    ['figures-filled-in', '9:25'],
    ['partly-quoted', '11:9'],
    ['indent-character', '12:1'],
    ['unknown-reference', '12:10'],
    ['text-after-hash', '15:18'],
    ['unknown-reference', '17:31'],
  ],
  'space-missing': [
    ['space-missing', '1:3'],
    ['space-missing', '2:3'],
    ['space-missing', '4:9'],
    ['space-missing', '7:3'],
  ],
  'space-missing-on-an-only-line': [['wrong-shape', '4:3']],
  'starts-with-asterisk': [
    ['reserved-start', '4:9'],
    ['reserved-start', '6:13'],
    ['reserved-start', '7:13'],
    ['reserved-start', '8:9'],
  ],
  'straight-quote-closed-by-curly': [['quote-unclosed', '4:9']],
  'straight-quotes-inside': [
    ['partly-quoted', '4:9'],
    ['partly-quoted', '7:13'],
  ],
  'stray-quote': [['quote-unclosed', '4:15']],
  'tab-in-text': [['unknown-reference', '7:13']],
  'tab-indent': [
    ['indent-character', '4:1'],
    ['indent-character', '9:1'],
  ],
  'tables-at-fault': [
    ['unknown-reference', '7:18'],
    ['unknown-reference', '8:18'],
    ['not-among-values', '9:34'],
    ['table-rows', '10:13'],
    ['table-rows', '11:26'],
    ['unknown-reference', '11:31'],
    ['table-rows', '12:5'],
    ['table-rows', '13:26'],
    ['unknown-reference', '13:31'],
    ['wrong-shape', '14:26'],
    ['wrong-shape', '14:29'],
    ['wrong-shape', '15:5'],
    ['table-rows', '16:5'],
  ],
  'template-braces': [
    ['template-braces', '7:9'],
    ['template-braces', '9:15'],
    ['template-braces', '12:13'],
    ['template-braces', '13:10'],
    ['template-braces', '13:31'],
    ['template-braces', '14:23'],
    ['template-braces', '14:39'],
  ],
  'text-after-hash': [
    ['text-after-hash', '7:14'],
    ['text-after-hash', '9:13'],
  ],
  'text-continued-without-indent': [
    ['value-missing', '6:1'],
    ['value-missing', '10:9'],
  ],
  'thousands-separator': [
    ['thousands-separator', '7:9'],
    ['thousands-separator', '8:9'],
    ['thousands-separator', '9:9'],
  ],
  'keys-of-another-level': [
    ['unknown-key', '4:1'],
    ['unknown-key', '5:1'],
    ['unknown-key', '7:15'],
    ['unknown-key', '8:23'],
    ['wrong-shape', '10:9'],
  ],
  'comma-in-braces': [
    ['comma-in-text', '5:24'],
    ['thousands-separator', '6:24'],
    ['comma-in-text', '7:24'],
    ['comma-in-text', '8:24'],
  ],
  'thousands-separator-in-braces': [
    ['thousands-separator', '4:21'],
    ['thousands-separator', '5:22'],
  ],
  'unclosed-bracket': [
    ['bracket-unclosed', '4:11'],
    ['bracket-unclosed', '8:9'],
  ],
  'unclosed-quote': [['quote-unclosed', '4:9']],
  'uneven-dash': [
    ['indent-uneven', '5:4'],
    ['indent-uneven', '8:4'],
  ],
  'uneven-indent': [
    ['indent-uneven', '6:6'],
    ['indent-uneven', '9:4'],
    ['indent-uneven', '15:11'],
  ],
  'unknown-english-key': [
    ['unknown-key', '3:1'],
    ['unknown-key', '7:9'],
  ],
  'unknown-key': [
    ['unknown-key', '3:1'],
    ['unknown-key', '8:5'],
    ['unknown-key', '14:9'],
  ],
  'unknown-reference': [
    ['unknown-reference', '12:12'],
    ['unknown-reference', '12:25'],
    ['unknown-reference', '13:18'],
    ['unknown-reference', '15:18'],
  ],
  'unknown-reference-field': [
    ['unknown-reference', '8:23'],
    ['unknown-reference', '8:39'],
    ['reference-without-value', '10:23'],
  ],
  'utf-16': [
    ['file-encoding', '1:1'],
    ['unknown-reference', '7:12'],
  ],
  'value-and-children': [
    ['not-an-amount', '4:11'],
    ['indent-uneven', '5:5'],
  ],
  'value-on-own-line': [
    ['value-missing', '2:1'],
    ['value-missing', '6:5'],
  ],
  'whole-file-is-a-list': [['wrong-shape', '1:1']],
  'word-file': [['not-text', '1:1']],
  'wps-document': [['not-text', '1:1']],
  'wrong-date': [
    ['not-a-date', '3:7'],
    ['not-a-date', '4:5'],
    ['not-a-date', '8:9'],
  ],
  'keys-of-an-item-outside': [
    ['unknown-key', '3:1'],
    ['unknown-key', '4:1'],
    ['unknown-key', '5:1'],
    ['unknown-key', '10:5'],
    ['unknown-key', '11:5'],
  ],
  'months-that-do-not-exist': [
    ['not-a-period', '2:5'],
    ['not-a-period', '4:45'],
    ['not-a-period', '5:32'],
    ['not-a-period', '6:29'],
    ['not-a-period', '7:29'],
    ['not-a-period', '8:29'],
  ],
  'wrong-year': [
    ['not-a-period', '2:5'],
    ['not-a-year', '4:23'],
  ],
  'letter-in-year': [['letter-in-number', '2:5']],
  'year-in-hanzi': [['not-a-period', '2:5']],
};

/** What a command writes, to the screen or beside it. */
async function run(...argv: string[]): Promise<string> {
  let written = '';
  const output = {
    write(chunk: string | Uint8Array, done?: (error?: Error | null) => void) {
      written += chunk;
      done?.();
    },
  };
  const stdin = (async function* () {})();
  await main(argv, { stdout: output, stderr: output, stdin, cwd: () => FOLDER, env: {} });
  return written;
}

test('every broken file has its row', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  expect(files.map((file) => file.replace('.yaml', '')).sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
  const text = await run('lint', `${name}.yaml`);
  const said = [...text.matchAll(/^\S+?:(\d+:\d+) {2}(?:错误|警告) {2}.* {2}([a-z-]+)$/gmu)].map(([, place, rule]) => [
    rule,
    place,
  ]);
  expect(said).toEqual(expected);
  expect(text).not.toMatch(/程序内部出错|\bat .*\.(ts|js):\d+|Error:|undefined|\[object/u);
  await expect(text).toMatchFileSnapshot(`${FOLDER}/${name}.txt`);
});

test('a file over the limit is not read', () => {
  const { diagnostics } = inspect('大.yaml', Buffer.alloc(MAX_BYTES + 1, '概述: 长\n'));
  expect(diagnostics.map(({ rule, place }) => [rule, place.start.line])).toEqual([['file-too-large', 1]]);
});

test('digits and numbers of items are printed as typed', async () => {
  expect(await run('digits-kept.yaml')).toMatch(/2\.50%.*12\.30亿元.*园区大楼主体工程结顶/su);
});
