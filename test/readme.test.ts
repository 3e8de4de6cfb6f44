import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PHRASES } from '../src/figures/wording.ts';
import { CONSTRUCTS, HELPERS } from '../src/markdown/helpers.ts';
import { viewRows } from '../src/markdown/view-rows.ts';
import { shapeOf } from '../src/report/fields.ts';
import { part, report } from '../src/report/schema.ts';
import { SEVERITIES } from '../src/reporters/pretty.ts';
import { dataRules, textRules } from '../src/rules/index.ts';
import { Desk, SOUND } from './commands/run.ts';
import { PHRASE_TABLE } from './figures/phrase-table.ts';

/** The README's tables are made here from the code; `UPDATE_README=1 npm test` writes them anew. */
const TABLES: Record<string, string> = {
  词汇表: glossary(),
  视图: view(),
  助手: helpers(),
  规则: rules(),
  句子: sentences(),
  短语: phrases(),
};

describe('README', () => {
  test.each(Object.keys(TABLES))('the table %s says what the code says', (name) => {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const text = readme();
    const [from, to] = [text.indexOf(open) + open.length, text.indexOf(close)];
    if (process.env.UPDATE_README) writeFileSync('README.md', text.slice(0, from) + TABLES[name] + text.slice(to));
    expect(readme().slice(readme().indexOf(open) + open.length, readme().indexOf(close))).toBe(TABLES[name]);
  });

  test('its data file is sound and prints the sentences that it promises', async () => {
    const data = /```yaml\n(.*?)```/su.exec(readme())?.[1] ?? '';
    const desk = await Desk.open({ 'report.yaml': data });
    const { code, out } = await desk.run(['report.yaml']);
    await desk.close();
    expect(code).toBe(0);
    const promised = [...readme().matchAll(/^> (.+)$/gmu)].map(([, sentence = '']) => sentence);
    expect(promised.length).toBeGreaterThan(1);
    for (const sentence of promised) expect(out).toContain(sentence);
  });

  test('its main file and its part make one report', async () => {
    const section = /## 各科室分头填\n(.*?)\n## /su.exec(readme())?.[1] ?? '';
    const [main = '', part = ''] = [...section.matchAll(/```yml\n(.*?)```/gsu)].map(([, block = '']) => block);
    const desk = await Desk.open({ '总结.yaml': main });
    await mkdir(desk.path('科室'));
    await desk.write('科室/成果科.yaml', part);
    const { code, out } = await desk.run(['总结.yaml']);
    await desk.close();
    expect(code).toBe(0);
    expect(out).toContain('技术合同成交额36.50亿元，同比增长20.9%。');
  });

  test('its 版式 is sound, and says what it departs in', async () => {
    const [, style = ''] = /## 版式\n.*?```yml\n(.*?)```/su.exec(readme()) ?? [];
    const desk = await Desk.open({ 'report.yaml': style + SOUND });
    const { code, out } = await desk.run(['lint', 'report.yaml']);
    await desk.close();
    expect(code).toBe(0);
    const rules = out.split('\n').flatMap((line) => /(?:错误|警告|提示) .* (\S+)$/u.exec(line)?.[1] ?? []);
    expect([rules.length > 0, new Set(rules)]).toEqual([true, new Set(['page-follows-standard'])]);
  });

  test('its two commands are those that CI runs', () => {
    const commands = [...readme().matchAll(/^npm ci && (.+)$/gmu)].map(([, command = '']) => command);
    expect(commands).toEqual(['node bin/summarize.js examples/annual-city.yaml -o 总结.docx', 'npm test']);
    const ci = readFileSync('.ci/run', 'utf8');
    for (const command of commands) expect(ci).toContain(command);
  });

  test('its links lead somewhere', () => {
    const anchors = new Set(
      [...readme().matchAll(/^#+ (.+)$/gmu)].map(
        ([, title = '']) =>
          `#${title
            .toLowerCase()
            .replace(/[^\p{L}\p{N}_ -]/gu, '')
            .replaceAll(' ', '-')}`,
      ),
    );
    const links = [...readme().matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link);
    const own = links.filter((link) => !link.startsWith('https://'));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((link) => !anchors.has(link) && !existsSync(link))).toEqual([]);
  });

  test('its references print what the table says', async () => {
    const data = /```yaml\n(.*?)```/su.exec(readme())?.[1] ?? '';
    const rows = [...readme().matchAll(/^\| `(【[^`…]+】)` \| ([^|]+) \|$/gmu)].filter(
      ([, ref]) => !/成果|=/u.test(ref ?? ''),
    );
    const desk = await Desk.open({ 'report.yaml': `${data}结语: ${rows.map(([, ref]) => ref).join('；')}\n` });
    const { out } = await desk.run(['report.yaml']);
    await desk.close();
    const printed = out.trimEnd().split('\n').at(-1)?.replace(/。$/u, '').split('；');
    expect(printed?.slice(1)).toEqual(rows.slice(1).map(([, , text]) => text?.trim()));
  });
});

function readme(): string {
  return readFileSync('README.md', 'utf8');
}

function rules(): string {
  const rows = [...dataRules, ...textRules].map(
    ({ name, severity, description }) => `| \`${name}\` | ${SEVERITIES[severity]} | ${description} |`,
  );
  return table(['规则', '级别', '应当如何'], rows);
}

function sentences(): string {
  const rows = PHRASE_TABLE.map(({ title, figures, achieved, data, aims, isProblem, year, sentence }) => {
    const period = typeof year === 'string' ? [`\`年度: ${year}\``] : [];
    const typed = (figures ?? achieved ?? '').split('\n').map((line) => `\`${line.trim()}\``);
    const lines = [...period, ...typed];
    if (data !== undefined) lines.push(`\`数据: ${data}\``);
    if (isProblem) lines.push('`存在问题的数据`');
    if (aims !== undefined) lines.push(`\`下一步思路的目标: ${aims}\``);
    return `| ${title} | ${lines.join('<br>')} | ${sentence} |`;
  });
  return table(['', '数据', '句子'], rows);
}

function phrases(): string {
  const rows = Object.entries(PHRASES).map(([name, text]) => `| ${name} | \`${text}\` |`);
  return table(['名称', '短语'], rows);
}

/** A table for each shape, named by the key under which it first stands. */
function glossary(): string {
  const tables: string[] = [];
  const seen = new Map<unknown, string>();
  const whole = shapeOf(report);
  const ofPart = shapeOf(part).fields.filter(({ id }) => !whole.fields.some((field) => field.id === id));
  const queue = [
    { title: '文件', shape: whole },
    { title: '部门的文件（其余各键同上）', shape: { ...shapeOf(part), fields: ofPart } },
  ];
  for (const { title, shape } of queue) {
    const rows = shape.fields.map(({ id, zh, description, schema }) => {
      const inner = innermost(schema);
      if (inner.fields.length === 0) return `| ${zh} | \`${id}\` | ${description} |`;
      const before = seen.get(inner.inner);
      if (before === undefined) {
        seen.set(inner.inner, zh);
        queue.push({ title: zh, shape: inner });
      }
      return `| ${zh} | \`${id}\` | ${description}见下“${before ?? zh}”。 |`;
    });
    tables.push(`\n**${title}**\n${table(['中文键', '英文键', '说明'], rows)}`);
  }
  return tables.join('');
}

function innermost(schema: Parameters<typeof shapeOf>[0]) {
  let shape = shapeOf(schema);
  while (shape.element && shape.fields.length === 0) shape = shapeOf(shape.element);
  return shape;
}

function view(): string {
  return table(
    ['名称', '形式', '内容'],
    viewRows().map(({ path, kind, about }) => `| ${path} | ${kind} | ${about} |`),
  );
}

function helpers(): string {
  return table(
    ['写法', '用处'],
    [...CONSTRUCTS, ...Object.values(HELPERS)].map(({ usage, about }) => `| \`${usage}\` | ${about} |`),
  );
}

function table(head: string[], rows: string[]): string {
  return `\n| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}\n${rows.join('\n')}\n\n`;
}
