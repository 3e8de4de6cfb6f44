import { scalar } from '../yaml-words.ts';
import { enumerate } from '../zh/text.ts';
import type { Entry } from './entry.ts';
import type { Rollup } from './rollup.ts';
import type { Section } from './sections.ts';
import { problemsOf } from './tell.ts';
import type { Whole, WholeFigure } from './whole.ts';

interface Heading {
  /** 全称 of the whole, if known. */
  unit: string | undefined;
  /** 全市, if known. */
  area: string | undefined;
}

/** At most this many unit names are listed in the comments, this many on a line. */
const LISTED = 200;
const ON_A_LINE = 10;

/** The unit of the whole, if it was not given. */
export const UNNAMED = '待填';

/** This phrase identifies a generated file. */
export const MADE_BY = 'summarize rollup生成';

/** The data file of the whole, to be completed by hand. */
export function toYaml(rollup: Rollup, whole: Whole, { unit, area }: Heading): string {
  const [period = ''] = rollup.said('年度')[0] ?? [];
  const added = whole.figures.filter(({ settled, rate }) => settled ?? rate);
  const names = added.map(({ sum }) => sum.name);
  return `${[
    '# yaml-language-server: $schema=./summarize.schema.json',
    ...commented([
      `由${whole.units.length}个单位的数据文件汇总，${MADE_BY}。数是加起来的；位次、名单、成果、文字是各单位自己的，没有带过来。`,
      '“#”后面是说明，不印：加不成的数和缺谁的数，写在那个数的旁边；补上以后删去。',
      ...namesOf(whole),
      ...problemsOf(rollup, whole),
    ]),
    '',
    `单位: ${scalar(unit ?? UNNAMED)}${unit === undefined ? '      # 写总结的单位的全称' : ''}`,
    `年度: ${scalar(period.replace(/^(\d{4})年$/u, '$1'))}`,
    ...agreed(rollup.said('截至'), (text) => `截至: ${text}`),
    ...agreed(rollup.said('模板'), (text) => `模板: ${scalar(text)}`),
    wording(rollup, area),
    '',
    '指标:',
    ...whole.figures.flatMap((figure) => figureLines(figure, whole)),
    '',
    ...(names.length === 0 ? ['主要工作: []'] : skeleton(rollup.sections.of(names), names)),
    '',
    ...commented([
      '亮点:',
      `  - {标题: 一句话说清楚, 内容: ${area ?? '全市'}【${names[0] ?? '……'}】}`,
      '存在问题:',
      '  - {编号: 问题一, 标题: ……不够, 内容: ……}',
      '下一步思路:',
      '  - {针对: [问题一], 标题: ……, 内容: ……}',
    ]),
  ].join('\n')}\n`;
}

/** 各单位：甲县、乙县…… */
function namesOf({ names, units }: Whole): string[] {
  const all = [...units.keys()];
  if (units.length > LISTED) return [`各单位：${names.some(all)}。`];
  const lines = Array.from({ length: Math.ceil(units.length / ON_A_LINE) }, (_, line) =>
    enumerate(units.slice(line * ON_A_LINE, (line + 1) * ON_A_LINE)),
  );
  return lines.map(
    (line, index) => `${index === 0 ? '各单位：' : '　　　　'}${line}${index === lines.length - 1 ? '。' : '、'}`,
  );
}

function commented(lines: readonly string[]): string[] {
  return lines.map((line) => onItsLine(`# ${line}`));
}

/** Lines that all units agree on; differences are told in the comments at the top. */
function agreed(texts: readonly [string, readonly number[]][], write: (text: string) => string): string[] {
  const [only] = texts;
  return texts.length === 1 && only?.[0] ? [write(only[0])] : [];
}

function wording(rollup: Rollup, area: string | undefined): string {
  const subject = rollup.said('主语').find(([text]) => text !== '')?.[0] ?? '我局';
  const business = rollup.said('工作');
  const work = business.length === 1 && business[0]?.[0] ? `, 工作: ${scalar(business[0][0])}` : '';
  const line = `称谓: {辖区: ${scalar(area ?? '全市')}, 主语: ${scalar(subject)}${work}}`;
  return area === undefined ? `# ${line}      # 核对后去掉行首的“#”` : line;
}

function figureLines(figure: WholeFigure, whole: Whole): string[] {
  const { sum, settled, rate } = figure;
  if (rate) {
    const { part, whole: of, value, prior } = rate;
    return [
      `  # ${sum.name}不能相加，由合计的数重新算：${part.name}÷${of.name}，各单位报的都合这个算式`,
      `  ${scalar(sum.name)}:`,
      ...['名称', '动词', '期间', '趋势'].flatMap((key) =>
        agreed(sum.texts(key), (text) => `    ${key}: ${scalar(text)}`),
      ),
      '    单位: 百分比',
      `    数值: ${value}`,
      ...(prior === undefined ? [] : [`    上年: ${prior}`]),
      `    来源: ${scalar(`由${part.name}、${of.name}的合计算出`)}`,
    ].map(onItsLine);
  }
  if (!settled) {
    const unit = sum.whyNot === '百分比' ? '单位: 百分比, ' : '';
    const isRate = sum.whyNot === '百分比' || sum.whyNot === '比率或平均数';
    const remedy = isRate ? '也不能平均，应由全部的数重新算' : '应另外填写';
    return [
      `  # ${scalar(sum.name)}: {${unit}数值: 待补}      # ${sum.whyNot}不能相加，${remedy}；各单位的见分单位的表`,
    ].map(onItsLine);
  }
  return [
    `  ${scalar(sum.name)}:`,
    ...lines(settled.entries, '    '),
    `    来源: ${scalar(sourceOf(figure, whole))}`,
    ...(settled.isPending && settled.lacking.length > 0
      ? [`    责任: ${scalar(whole.names.some(settled.lacking))}      # 数向谁要`]
      : []),
  ];
}

/** Up to this many units are all named. */
const NAMED = 8;

/** 汇总：甲县、乙县、丙县等80个单位，丁县、戊县没有这个指标. */
function sourceOf({ sum, without }: WholeFigure, { names, leftOut }: Whole): string {
  const parts = names.some(sum.units, sum.units.length <= NAMED ? NAMED : 3);
  const lacking =
    without.length === 0
      ? ''
      : `，${without.length <= NAMED ? names.some(without, NAMED) : `另${without.length}个单位`}没有这个指标`;
  const unread =
    leftOut.length === 0 ? '' : `，缺${leftOut.length <= 3 ? enumerate(leftOut) : `${leftOut.length}个没有读入的文件`}`;
  return `汇总：${parts}${lacking}${unread}`;
}

/** The units named in such a 来源. 等 is removed only with its number, as names contain it: 市高等专科学校. */
export function addedIn(source: string): string[] {
  const [named = ''] = source.replace(/^汇总：/u, '').split(/[，；]/u);
  return named.replace(/等\d+个单位$/u, '').split('、');
}

function lines(entries: readonly Entry[], indent: string): string[] {
  return entries.flatMap(({ key, value, note }): string[] => {
    const comment = note === undefined ? '' : onItsLine(`# ${note}`);
    if (key === '') return [`${indent}${comment}`];
    if (typeof value === 'string')
      return [`${indent}${scalar(key)}: ${scalar(value)}${comment === '' ? '' : `      ${comment}`}`];
    const flow = inline(value);
    const short = `${indent}${scalar(key)}: ${flow}`;
    return flow !== undefined && short.length <= 90
      ? [short]
      : [`${indent}${scalar(key)}:`, ...lines(value, `${indent}  `)];
  });
}

/** {数值: 34, 上年: 29}; undefined if it contains a comment. */
function inline(entries: readonly Entry[]): string | undefined {
  const pairs = entries.map(({ key, value, note }) => {
    if (note !== undefined) return undefined;
    const text = typeof value === 'string' ? scalar(value) : inline(value);
    return text === undefined ? undefined : `${scalar(key)}: ${text}`;
  });
  return pairs.includes(undefined) ? undefined : `{${pairs.join(', ')}}`;
}

/** Sections with every figure, so that the file can be drafted as it is. */
function skeleton(sections: readonly Section[], names: readonly string[]): string[] {
  const list = (figures: readonly string[]) => figures.map((name) => `      - ${scalar(name)}`);
  return [
    '主要工作:',
    ...sections.flatMap(({ title, figures }) => [`  - 标题: ${scalar(title)}`, '    数据:', ...list(figures)]),
    '',
    '附表:',
    '  - 标题: 主要指标汇总表',
    '    数据:',
    ...list(names),
  ];
}

/** Removes line breaks, so that the text stays on one line of the file. */
function onItsLine(text: string): string {
  return text.replace(/\s*[\p{Cc}\u2028\u2029\ufeff]+\s*/gu, ' ');
}
