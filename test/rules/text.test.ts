import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintText } from '../../src/lint/text.ts';
import { asMeant } from '../../src/passages/as-meant.ts';
import { ofMarkdown } from '../../src/passages/of-markdown.ts';
import { ofText } from '../../src/passages/of-text.ts';
import type { Manuscript } from '../../src/passages/passage.ts';
import { halfWidth } from '../../src/report/half-width.ts';
import { textRules } from '../../src/rules/index.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';

/**
 * For each rule ten sentences that it finds fault with, the place marked by 〖〗, and ten that it lets pass: a line each
 * in cases/RULE.txt, where ⏎ parts paragraphs; with a table it is Markdown.
 */
function casesOf(name: string): { bad: string[]; good: string[] } {
  const file = `test/rules/cases/${name}.txt`;
  if (!existsSync(file)) return { bad: [], good: [] };
  const [bad = [], good = []] = readFileSync(file, 'utf8')
    .split(/^(?:错|对)\n/mu)
    .slice(1)
    .map((part) => part.split('\n').filter((line) => line !== ''));
  return { bad, good };
}

/** Those in which all rules are run, or one only. */
function settingsOf(only: string | undefined): Settings {
  const others = only === undefined ? [] : textRules.filter(({ name }) => name !== only);
  return { ...DEFAULTS, severities: new Map(others.map(({ name }) => [name, 'off'])) };
}

function manuscriptOf(typed: string): Manuscript {
  const text = typed.replaceAll('⏎', '\n');
  return text.includes('\n|--') ? ofMarkdown('总结.md', text) : ofText('总结.txt', text);
}

/** Of all rules, or of one only; `set` is the rule whose settings hold. */
function findings(typed: string, only?: string, set?: string) {
  const text = typed.replaceAll('⏎', '\n');
  const settings = { ...settingsOf(only), ...textRules.find(({ name }) => name === (only ?? set))?.settings };
  return lintText(manuscriptOf(typed), () => text, settings).map((each) => ({ ...each, text }));
}

/** The text with every place found in 〖〗. */
function marked(typed: string, only: string): string {
  const found = findings(typed, only);
  let text = typed.replaceAll('⏎', '\n');
  const points = found.flatMap(({ place }) => [[place.start.offset, '〖'] as const, [place.end.offset, '〗'] as const]);
  for (const [offset, mark] of points.sort(([a, m], [b, n]) => b - a || (m < n ? 1 : -1))) {
    text = `${text.slice(0, offset)}${mark}${text.slice(offset)}`;
  }
  return text.replaceAll('\n', '⏎');
}

/** Other ways to type a number, and how to undo them. */
const TYPINGS = {
  'spaces beside its numbers': {
    typed: (line: string) =>
      line.replace(/(?<=\p{Script=Han}[〖〗]?)(?=\d)|(?<=\d)(?=[〖〗]?[%\p{Script=Han}])/gu, ' '),
    plain: (line: string) => line.replaceAll(' ', ''),
  },
  'full-width digits': {
    typed: (line: string) => line.replace(/[\d%]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
    plain: halfWidth,
  },
};

/** What the rules of what is said read of it. */
function readAs(typed: string): string {
  return asMeant(manuscriptOf(typed.replace(/[〖〗]/gu, '')))
    .passages.map(({ text }) => text)
    .join('⏎');
}

function mended(typed: string, only: string): string {
  let text = typed.replaceAll('⏎', '\n');
  const edits = findings(typed, only).flatMap(({ fix }) => fix ?? []);
  for (const { place, text: put } of edits.sort((a, b) => b.place.start.offset - a.place.start.offset)) {
    text = text.slice(0, place.start.offset) + put + text.slice(place.end.offset);
  }
  return text;
}

/** The bad sentences whose every fault the rule mends itself, without marks. */
function mendable(name: string): string[] {
  return casesOf(name)
    .bad.map((line) => line.replace(/[〖〗]/gu, ''))
    .filter((line) => findings(line, name).every(({ fix }) => fix));
}

test('these rules mend what they find', () => {
  const names = textRules.map(({ name }) => name).filter((name) => mendable(name).length > 0);
  expect(names).toEqual([
    'as-of-in-right-word',
    'dashes-and-dots-in-form',
    'document-numbers-in-brackets',
    'marks-full-width',
    'marks-single',
    'no-odd-characters',
    'no-space-in-chinese',
    'quotes-paired',
    'quotes-without-enumeration-comma',
    'ranges-with-dash',
    'words-in-right-form',
    'headings-ended-alike',
    'numbers-in-form',
  ]);
});

test('every file of the folder is a rule in the list, under its own name', () => {
  const files = readdirSync('src/rules/text').map((file) => file.replace('.ts', ''));
  expect(textRules.map(({ name }) => name).sort()).toEqual(files.sort());
});

test('every file of cases belongs to a rule', () => {
  const files = readdirSync('test/rules/cases').map((file) => file.replace('.txt', ''));
  expect(textRules.map(({ name }) => name)).toEqual(expect.arrayContaining(files));
});

describe.each(textRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const { bad, good } = casesOf(name);

  test('says what should be, why, and on what ground', () => {
    expect(rule.description).toMatch(/^[^。]+。$/u);
    expect(rule.why).toMatch(/。$/u);
    expect(rule.basis).not.toBe('');
  });

  test('finds fault with its bad case, and nothing else does', () => {
    expect([...new Set(findings(rule.bad, undefined, name).map((each) => each.rule))]).toEqual([name]);
  });

  test('lets its good case pass, as all rules do', () => {
    expect(findings(rule.good, undefined, name).map((each) => each.rule)).toEqual([]);
  });

  test('has ten sentences of each kind', () => {
    expect([bad.length, good.length].every((count) => count >= 10)).toBe(true);
  });

  test.each(bad)('%s', (line) => {
    const plain = line.replace(/[〖〗]/gu, '');
    expect(marked(plain, name)).toBe(line);
  });

  test.skipIf(rule.readsTyped).each(['spaces beside its numbers', 'full-width digits'] as const)(
    'finds the same fault in a text typed with %s',
    (typing) => {
      const { typed, plain } = TYPINGS[typing];
      const alike = bad.map(typed).filter((line) => readAs(line) === readAs(plain(line)));
      expect(alike.length).toBeGreaterThan(bad.length / 2);
      expect(alike.map((line) => plain(marked(line.replace(/[〖〗]/gu, ''), name)))).toEqual(alike.map(plain));
    },
  );

  test.each(good)('%s passes', (line) => {
    expect(findings(line, undefined, name).map((each) => each.rule)).toEqual([]);
  });

  test.each(mendable(name))('what is mended in %s stays mended', (line) => {
    expect(findings(mended(line, name), name)).toEqual([]);
  });
});

test.each([
  ['测定融点，修订《煤灰融点测定方法》。', ['融点']],
  ['学习《煤灰融点测定方法》。', []],
])('an office’s own term is asked for in what it writes itself: %s', (text, expected) => {
  const settings = { ...settingsOf('terms-consistent'), terms: new Map([['融点', '熔点']]) };
  const found = lintText(ofText('总结.txt', text), () => text, settings);
  expect(found.map(({ place }) => text.slice(place.start.offset, place.end.offset))).toEqual(expected);
});

test.each([
  ['高新技术企业604家，比上年的655家增加49家。', '改为减少51家，或核对两个数值。'],
  ['覆盖率达62.3%（去年为64.2%），比上年提高4.1个百分点。', '改为降低1.9个百分点，或核对两个数值。'],
  ['高新技术企业655家，比上年的604家减少49家。', '改为增加51家，或核对两个数值。'],
  ['高新技术企业604家，比上年的655家净增49家。', '改为净减51家，或核对两个数值。'],
  ['高新技术企业604家，比上年的655家增长7.2%。', '改为下降7.8%，或核对两个数值。'],
  ['高新技术企业604家，比上年减少51家，增长7.2%。', '改为下降7.8%，或核对数值和增减数。'],
])('one remedy mends both the number and the verb: %s', (text, expected) => {
  const found = findings(text);
  expect(found.map(({ hint }) => hint)).toEqual([expected]);
  const [{ place } = { place: undefined }] = found;
  const right = expected.slice(2, expected.indexOf('，'));
  expect(findings(`${text.slice(0, place?.start.offset)}${right}${text.slice(place?.end.offset)}`)).toEqual([]);
});

test.each([
  [
    '生产节拍由90秒缩短到60秒，提升33.3%。',
    '改为“缩短33.3%”，或核对两个数值；提升的是另一样（如效率）的，写明是什么。',
  ],
  ['生产节拍由90秒缩短到60秒，提升50%。', '改为“缩短33.3%”，或核对两个数值；提升的是另一样（如效率）的，写明是什么。'],
  ['高新技术企业由50家增加到60家，下降20%。', '改为“增长20.0%”，或核对两个数值；下降的是另一样的，写明是什么。'],
  [
    '高新技术产业产值占规模以上工业产值比重为51.3%，同比增长0.6%。',
    '是差数的，改为0.6个百分点；是产值增减的，写明“产值”。',
  ],
])('what is to be done is told of either meaning: %s', (text, expected) => {
  expect(findings(text).map(({ hint }) => hint)).toEqual([expected]);
});

test('a growth that is a fall by the number of last year behind it is told once', () => {
  const found = findings('专利授权量645件，同比增长8.1%，上年702件。');
  expect(found.map(({ hint }) => hint)).toEqual(['核对数值和动词。']);
});

const HOSTILE = [
  '，',
  '(',
  '“',
  '《',
  '1',
  '1.',
  '1,',
  '0',
  '一是',
  '分别',
  '增长',
  '、',
  '甲、',
  '1件，',
  '同比增长1%',
  '年',
  '2013年',
  ' ',
  '一',
  '\uFFFC',
  '-',
  '（一）',
  '其中',
  '共',
];

test.each(textRules.map(({ name }) => name))(
  '%s does not run away on 100 kB of hostile text',
  (name) => {
    for (const piece of HOSTILE) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const start = performance.now();
      lintText(ofText('总结.txt', text), () => text, settingsOf(name));
      // Linear work on 100 kB takes milliseconds; what backtracks takes minutes.
      expect(performance.now() - start).toBeLessThan(5000);
    }
  },
  60_000,
);

test.each(textRules.map(({ name, bad }) => [name, [bad, ...casesOf(name).bad]] as const))(
  '%s does not run away on its own sentences over and over in one paragraph',
  (name, lines) => {
    for (const line of lines) {
      const [first = '', ...rest] = line.replace(/[〖〗]/gu, '').split(/[⏎\n]/u);
      const [title, sentence] = rest.length > 0 ? [first, rest.join('')] : ['某局2013年工作总结', first];
      const text = `${title}\n${sentence.repeat(Math.ceil(40_000 / sentence.length))}`;
      const start = performance.now();
      lintText(ofText('总结.txt', text), () => text, settingsOf(name));
      // Linear work takes at most half a second, most of it for roots; what reads the paragraph anew each time took 17.
      expect(performance.now() - start).toBeLessThan(5000);
    }
  },
  60_000,
);

test.each([
  ['增长了12个百分点， 达到45%。', '增长了12个百分点，达到45%。'],
  ['完善机制。 出台办法。', '完善机制。出台办法。'],
  ['附件 1 主要指标完成情况表', '附件1 主要指标完成情况表'],
  ['表 2-1 项目清单', '表2-1 项目清单'],
])('only the space that is odd is deleted: %s', (typed, expected) => {
  expect(findings(typed, 'no-space-in-chinese').map(({ hint }) => hint)).toEqual(['删去空格。']);
  expect(mended(typed, 'no-space-in-chinese')).toBe(expected);
});

test('a column of another year is not told to be explained in words', () => {
  const text = '# 某局2026年工作总结\n\n| 指标 | 2025年完成数 |\n|---|---|\n| 专利授权 | 3件 |';
  expect(findings(text, 'years-in-report').map(({ hint }) => hint)).toEqual([
    '核对是不是去年留下的；确是那一年的数，旁边应有2026年的一列。',
  ]);
});

test.each([
  ['新认定企业35家，其中一季度0家、二季度35家。', '删去这一部分。'],
  ['新认定企业35家，其中甲县0家、乙县35家。', '删去这一部分。'],
  ['专利授权量12件，其中发明专利0件。', '删去这一部分，或改为“其中无发明专利”。'],
])('only of a kind there is none: %s', (text, hint) => {
  expect(findings(text, 'zeros-said-as-none').map((each) => each.hint)).toEqual([hint]);
});
