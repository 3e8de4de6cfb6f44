import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';

/** What is typed in data, or called so on the disk, neither steers a terminal nor commands a CI that reads the log. */

const ESC = '\u001b';
const STEERS = [
  `${ESC}[2J${ESC}[1;1H`,
  `${ESC}]0;标题\u0007`,
  `${ESC}]8;;http://evil.example${ESC}\\链接`,
  `${ESC}[31m红`,
  // A colour that we never paint, so that it would be seen below.
  `${ESC}[45m紫`,
  '\u009b2J',
  '\u0090payload\u009c',
  '甲\r乙',
  '甲\b乙',
  '甲\u202e乙',
  '甲\u2066乙',
  '甲\n::error file=x::假',
  '甲\n::add-mask::真',
  '甲\r::stop-commands::x',
  '甲%0A::error::假',
  '##[error]假',
  '##vso[task.setvariable variable=x]y',
];

/** Where each fault quotes what was typed: a key, a value, a name, a reference, a unit. */
const SOURCES: [string, (typed: string) => string][] = [
  ['an unknown key', (typed) => `单位: 某局\n年度: 2013\n${JSON.stringify(typed)}: 1\n`],
  ['a wrong value', (typed) => `单位: 某局\n年度: ${JSON.stringify(typed)}\n`],
  [
    'the name of a figure',
    (typed) => `单位: 某局\n年度: 2013\n指标: {${JSON.stringify(typed)}: {单位: 件, 数值: 甲乙}}\n`,
  ],
  ['a reference', (typed) => `单位: 某局\n年度: 2013\n结语: ${JSON.stringify(`【${typed}】`)}\n`],
  ['a file that is named', (typed) => `单位: 某局\n年度: 2013\n引入: [${JSON.stringify(`${typed}.yaml`)}]\n`],
  ['a template that is named', (typed) => `单位: 某局\n年度: 2013\n模板: ${JSON.stringify(typed)}\n结语: 完\n`],
];

/** Painted by us on a terminal. */
const PAINT = new RegExp(`${ESC}\\[(?:1|2|22|31|33|36|39)m|\\r${ESC}\\[K`, 'gu');
const STEERING = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]|##(?:\[|vso)/u;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

describe.each(SOURCES)('%s', (_where, source) => {
  test.each(STEERS)('%j', async (typed) => {
    await desk.write('x.yaml', source(typed));
    for (const format of ['pretty', 'github']) {
      const { out, err, code } = await desk.run(['lint', 'x.yaml', '-f', format]);
      expect([code, out]).toEqual([1, expect.not.stringMatching(STEERING)]);
      expect(err).not.toMatch(STEERING);
      const commands = out.split('\n').filter((line) => line.trimStart().startsWith('::'));
      const own =
        /^::(?:error|warning|notice) file=x\.yaml,line=\d+,endLine=\d+,col=\d+(?:,endColumn=\d+)?,title=[\w-]+::/u;
      expect(commands.filter((line) => format === 'pretty' || !own.test(line))).toEqual([]);
    }
    const shown = await desk.run(['lint', 'x.yaml'], { isTTY: true, env: { NO_COLOR: '' } });
    expect(shown.out.replace(PAINT, '')).not.toMatch(STEERING);
    expect((await desk.run(['x.yaml'], { isTTY: true })).err.replace(PAINT, '')).not.toMatch(STEERING);
  });
});

test.each(['甲\n::error::假.yaml', `${ESC}[2J.yaml`, '\u009b2J.yaml'])('the name of a file, %j', async (name) => {
  await desk.write(name, '单位: 某局\n年度: 甲\n');
  for (const args of [['lint', '.'], ['lint', '*.yaml'], ['lint', name], [name], ['status', name], ['figures', name]]) {
    const { out, err, code } = await desk.run(args);
    expect([code > 0, out + err]).toEqual([true, expect.not.stringMatching(STEERING)]);
    expect(out + err).not.toMatch(/^\s*::/mu);
  }
});

test.each(['status', 'figures', 'count'])('the table of summarize %s', async (command) => {
  const data = {
    单位: '某局',
    年度: 2013,
    指标: Object.fromEntries(
      STEERS.map((typed, index) => [`甲${index}${typed}`, { 单位: '件', 数值: '待补', 责任: typed }]),
    ),
    主要工作: STEERS.map((typed) => ({ 标题: typed, 内容: typed })),
  };
  await desk.write('x.yaml', JSON.stringify(data));
  const { out, err } = await desk.run([command, 'x.yaml'], { isTTY: true });
  expect(out.length).toBeGreaterThan(100);
  expect((out + err).replace(PAINT, '')).not.toMatch(STEERING);
});

test('what looks like a link is none in a report for a code scanner', async () => {
  await desk.write('x.yaml', '单位: 某局\n年度: 2013\n"[看这里](http://evil.example)": 1\n');
  const { out } = await desk.run(['lint', 'x.yaml', '-f', 'sarif']);
  const [{ message }] = JSON.parse(out).runs[0].results;
  expect(message.text).toContain('\\[看这里\\](http://evil.example)');
});
