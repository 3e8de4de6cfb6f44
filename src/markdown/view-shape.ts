/**
 * The view: everything that a template can see. Every field is always present, null or an empty list if the data has
 * none, so that `check` can tell a misspelt name from an empty one. The README's table of the view is made from this.
 */
export type Shape =
  | { kind: 'text'; about: string }
  | { kind: 'list'; about: string; of: Shape }
  | { kind: 'fields'; about: string; fields: Record<string, Shape>; optional?: boolean };

const text = (about: string) => ({ kind: 'text', about }) as const;
const list = <T extends Shape>(about: string, of: T) => ({ kind: 'list', about, of }) as const;
const fields = <T extends Record<string, Shape>>(about: string, all: T) =>
  ({ kind: 'fields', about, fields: all }) as const;
const optional = <T extends Record<string, Shape>>(about: string, all: T) =>
  ({ kind: 'fields', about, fields: all, optional: true }) as const;

const paragraphs = (about: string) => list(about, text('一段'));

const subItem = fields('一个方面', {
  标题: text('小标题，可无'),
  内容: text('正文与数据，合为一段'),
});

const item = fields('一条要点', {
  标题: text('要点的标题，可无'),
  首段: text('接在标题之后的一段：内容、数据、接'),
  余段: paragraphs('其余各段'),
  接排: list('接在首段后面、同一段里的几个方面', subItem),
  另排: list('各占一段的几个方面', subItem),
});

const section = fields('主要工作的一部分', {
  标题: text('标题，可无'),
  概述: paragraphs('概述、内容与数据'),
  要点: list('各条要点', item),
});

const point = fields('一条', {
  标题: text('标题，可无'),
  首段: text('接在标题之后的一段'),
  余段: paragraphs('其余各段'),
});

const points = (about: string) =>
  optional(about, {
    项: list('各条', point),
    数: text('条数的汉字，如“七”；只有一条时为空'),
    有标题: text('各条中有标题的为“是”，否则为空'),
    有正文: text('各条中标题后面有话的为“是”，都只有标题时为空'),
  });

const ownSections = (about: string) =>
  list(about, fields('自拟的一章', { 标题: text('标题'), 段落: paragraphs('正文') }));

export const viewShape = fields('报告', {
  标题: text('数据里写的标题，没有时为空'),
  单位: fields('写总结的单位', { 全称: text('全称'), 简称: text('简称，没有时同全称') }),
  年度: text('所属时间，如“2013年”“2008—2014年”'),
  下年度: text('下一年，如“2014年”'),
  辖区: text('全市、全县；没有时为空'),
  主语: text('我局、我市；没有时用单位简称'),
  工作: text('怎样称呼所总结的工作；没有时为空'),
  栏目名: fields('数据里改过的章名，没改的为空', {
    亮点: text('亮点'),
    主要工作: text('主要工作'),
    存在问题: text('存在问题'),
    下一步思路: text('下一步思路'),
  }),
  导语: optional('开头一段', {
    全文: paragraphs('整段写出的导语'),
    指导思想: text('指导思想'),
    目标: text('目标'),
    主线: text('主线'),
    举措: text('举措'),
    评价: text('评价'),
    总述: text('指导思想到评价五项中有一项的为“是”，否则为空'),
    数据: text('写进导语的数字'),
    过渡: text('数据里写的过渡句，没有时为空'),
  }),
  亮点: points('亮点'),
  主要工作: optional('主要工作', {
    项: list('各部分', section),
    有标题: text('各部分有标题的为“是”，都没有时为空'),
  }),
  附表: list('“位置”写正文的各张表，和正文没有写到的各张图', text('一张表或图，连同题目；单占一段')),
  存在问题: points('存在问题'),
  下一步思路: points('下一步思路'),
  章节: fields('自拟的章，按位置', {
    导语之后: ownSections('导语之后的章'),
    亮点之后: ownSections('亮点之后的章'),
    主要工作之后: ownSections('主要工作之后的章'),
    存在问题之后: ownSections('存在问题之后的章'),
    下一步思路之后: ownSections('下一步思路之后的章'),
  }),
  附件: list('随文的附件，程序排在正文之后', fields('一份', { 标题: text('标题'), 段落: paragraphs('正文') })),
  结语: paragraphs('最后的话'),
});

type Value<S> = S extends { kind: 'text' }
  ? string
  : S extends { kind: 'list'; of: infer O }
    ? Value<O>[]
    : S extends { fields: infer F; optional: true }
      ? { -readonly [K in keyof F]: Value<F[K]> } | null
      : S extends { fields: infer F }
        ? { -readonly [K in keyof F]: Value<F[K]> }
        : never;

/** Text fields without a value are ''; optional groups without one are null. */
export type View = Value<typeof viewShape>;
