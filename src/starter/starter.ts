import { shellWord } from '../shell-word.ts';
import { scalar } from '../yaml-words.ts';
import { assigned } from './assigned.ts';
import type { Indicator, Item, Kind, Section } from './kind.ts';
import { selfOf } from './self.ts';
import { tableOf } from './table.ts';

interface Wanted {
  kind: Kind;
  unit: string;
  year: number;
  /** Departments that contribute parts; if there are none, one file contains everything. */
  departments: readonly string[];
  /** Name of the main file, without its folder. */
  file: string;
  /** The format of the tables. */
  tables: 'xlsx' | 'csv';
}

/** A text file, or the rows of a table. */
type StarterFile = {
  /** Path relative to the folder of the main file. */
  name: string;
} & ({ text: string } | { rows: string[][] });

/** The folder of the parts, next to the main file. */
const PARTS = '科室';

/** The files of a report to fill in: a main file, and for each department a part for texts and a table for numbers. */
export function starterFiles(wanted: Wanted): StarterFile[] {
  const { departments, tables } = wanted;
  if (departments.length === 0) return [{ name: wanted.file, text: mainFile(wanted, wanted.kind.sections, true) }];
  const byDepartment = assigned(wanted.kind.sections, departments);
  const parts = departments.flatMap((department): StarterFile[] => {
    const sections = byDepartment.get(department) ?? [];
    const figures = sections.flatMap(({ items }) => items.flatMap((item) => item.figures));
    return [
      { name: `${PARTS}/${department}.yaml`, text: partFile(wanted, department, sections) },
      { name: `${PARTS}/${department}.${tables}`, rows: tableOf(figures) },
    ];
  });
  return [{ name: wanted.file, text: mainFile(wanted, wanted.kind.sections, false) }, ...parts];
}

function mainFile(wanted: Wanted, sections: readonly Section[], isWhole: boolean): string {
  const { kind } = wanted;
  return [
    '# yaml-language-server: $schema=./summarize.schema.json',
    ...introduction(wanted),
    '',
    ...metadata(wanted, isWhole),
    '',
    ...leadLines(wanted),
    '',
    ...figureLines(kind, sections, isWhole),
    '',
    ...comment(
      '亮点:                             # 最突出的几件事，程序编一是、二是',
      `  - {标题: 一句话说清楚, 内容: 全年【${kind.lead[0]}】}`,
    ),
    '',
    '主要工作:',
    ...(isWhole
      ? sections.flatMap((section) => sectionLines(section))
      : sections.map(({ title }) => `  - 标题: ${title}`)),
    '',
    ...comment(...ending(wanted), '公文: {主送: ……}                   # 写给谁'),
    '',
  ].join('\n');
}

/** What the file is, and the commands that it is used with. */
function introduction({ unit, year, file }: Wanted): string[] {
  const typed = shellWord(file);
  return comment(
    `${unit}${year}年工作总结的数据文件。没有的数写“待补”；用不着的行删去，另有的照样加；“#”后面是说明，不印。`,
    '在VS Code里填，先运行summarize schema -o summarize.schema.json，填的时候就有提示。',
    `看样子：summarize ${typed}`,
    `校核：summarize lint ${typed}`,
    `还缺哪些数：summarize status ${typed}`,
    `定稿：summarize ${typed} -o 总结.docx --final`,
  );
}

/** 单位 to 引入: who reports on which year, and what the report calls itself. */
function metadata({ kind, unit, year }: Wanted, isWhole: boolean): string[] {
  const { area, subject } = selfOf(kind, unit);
  return [
    `单位: ${scalar(unit)}`,
    `年度: ${year}`,
    ...comment(`截至: ${year}-11-30          # 数不是全年的，去掉行首的“#”，写明统计到哪一天`),
    ...comment(`成文日期: ${year}-12-25      # 写了就印落款`),
    `称谓: {辖区: ${area}, 主语: ${subject}${kind.business ? `, 工作: ${kind.business}` : ''}}`,
    ...(isWhole ? [] : [`引入: [${PARTS}/*]      # 各科室交来的.yaml、.xlsx、.csv文件`]),
  ];
}

/** 导语. */
function leadLines({ kind, unit }: Wanted): string[] {
  const { area, subject } = selfOf(kind, unit);
  return [
    '导语:',
    ...comment(
      `指导思想: 深入贯彻落实……精神      # 接在“${subject}”后面，不再写主语`,
      '主线: ……      # 印作“以……为主线”',
      '举措: 着力……      # 做了哪几件大事',
    ).map(indented(2)),
    `  数据: [{引语: ${area}, 指标: [${kind.lead.join(', ')}]}]      # 最要紧的几个数`,
  ];
}

/** 指标. */
function figureLines({ lead }: Kind, sections: readonly Section[], isWhole: boolean): string[] {
  const introduced = isWhole
    ? [
        '每个数只在这里写一次，别处写名称就引用到它。上年、目标、位次写了，增长、完成率、名次就印出来：',
        `  ${lead[1]}: {单位: ……, 数值: 168, 上年: 142, 目标: 160, 位次: 全省第3, 责任: 某某科}`,
      ]
    : ['这里只定名称、单位和说法；数由各科室填在自己的表里。'];
  const figures = sections.flatMap(({ items }) => items.flatMap((item) => item.figures));
  return [
    '指标:',
    ...comment(...introduced).map(indented(2)),
    ...figures.map((each) => `  ${figureLine(each, isWhole)}`),
  ];
}

/** 存在问题 and 下一步思路, as samples. */
function ending({ year }: Wanted): string[] {
  return [
    '存在问题:',
    '  - {编号: 问题一, 标题: ……不够, 内容: ……}',
    '下一步思路:',
    `  - {针对: [问题一], 标题: ……, 内容: ……, 时限: ${year + 1}-12}`,
  ];
}

function partFile(wanted: Wanted, department: string, sections: readonly Section[]): string {
  const { file, tables } = wanted;
  const numbers = sections.some(({ items }) => items.some(({ figures }) => figures.length > 0));
  return [
    '# yaml-language-server: $schema=../summarize.part.schema.json',
    ...comment(
      `${department}填：这里写做了哪些工作${numbers ? `，数填在同一个文件夹的${department}.${tables}里（用Excel打开${tables === 'csv' ? '，存的时候仍选CSV' : ''}）` : ''}。`,
      '在VS Code里填，先在上一级文件夹运行summarize schema --for part -o summarize.part.schema.json，填的时候就有提示。',
      `填完校核：summarize lint ${shellWord(`${PARTS}/${department}.yaml`)}`,
    ),
    '',
    `部门: ${scalar(department)}`,
    `归入: ${scalar(`../${file}`)}`,
    '',
    ...comment('亮点:', '  - {标题: 一句话说清楚, 内容: ……}'),
    '',
    ...(sections.length > 0
      ? ['主要工作:', ...sections.flatMap((section) => sectionLines(section))]
      : comment('主要工作:', '  - 标题: ……', '    要点:', '      - {标题: ……, 内容: ……}')),
    '',
    ...comment(...ending(wanted)),
    '',
  ].join('\n');
}

function figureLine({ name, unit, verb, grows }: Indicator, withNumbers: boolean): string {
  const fields = [
    `单位: ${unit}`,
    ...(verb === undefined ? [] : [`动词: ${verb}`]),
    ...(withNumbers ? (grows ? ['新增: 待补', '总数: 待补'] : ['数值: 待补']) : []),
  ];
  return `${scalar(name)}: {${fields.join(', ')}}`;
}

function sectionLines({ title, items }: Section): string[] {
  return [`  - 标题: ${title}`, '    要点:', ...items.flatMap(itemLines)];
}

function itemLines({ title, figures }: Item): string[] {
  return [
    `      - 标题: ${title}`,
    '        # 内容: 做了哪些事、怎样做的，一两句话',
    `        数据: [${figures.map(({ name }) => name).join(', ')}]`,
  ];
}

function comment(...lines: string[]): string[] {
  return lines.map((line) => `# ${line}`);
}

function indented(spaces: number): (line: string) => string {
  return (line) => `${' '.repeat(spaces)}${line}`;
}
