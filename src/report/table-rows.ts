import type { Scalar } from '../source/node.ts';
import { AREA_LETTERS } from '../zh/levels.ts';

/** How a line below a table begins: 注, 填表人, 单位负责人, 科长签字. */
const BELOW = '注|说明|填表|填报|制表|审核|联系|备注|日期|[^，。；：:\\d]{0,6}(?:负责人|签[字名]|盖章)';
/** A line below a table that is alone in its row; it may also be a date. */
const FOOT = new RegExp(`^(?:${BELOW}|\\d{4}(?:年\\d{1,2}月|[-/.]\\d{1,2}[-/.])(?:\\d{1,2}日?)?$)`, 'u');
/** The same with other cells beside it: 填表人：某某 and 审核人：某某, or each name in its own cell. */
const SIGNED = new RegExp(
  `^(?:${BELOW})[^：:\\d]{0,6}[：:]|^(?:填[表报]|制表|审核|联系|负责)(?:人|日期|时间|单位|电话)$`,
  'u',
);
const NOTE = /^(?:注|说明|备注)/u;
/** 1.专利数据来自省局: the next line of a note. */
const NEXT_NOTE = /^(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]、)/u;
/** 全市合计, 本页小计, 合计（项）：. */
const SUM = new RegExp(
  `^(?:[全本各][${AREA_LETTERS}校院所局部页表项类]|以上)?[合总小共]\\s*计(?:[（(][^（）()]*[）)])?[：:]?$`,
  'u',
);

type Row = readonly Pick<Scalar, 'text'>[];

/** The kind of each row below the head; `name`: the column of 指标. */
export function rowKinds(rows: readonly Row[], name: number): ('figure' | 'sum' | 'below' | 'nameless' | 'blank')[] {
  let isNote = false;
  return rows.map((row) => {
    const filled = row.filter(({ text }) => text !== '');
    const [first] = filled;
    if (!first) return 'blank';
    const isAlone = filled.length === 1;
    if ((isAlone ? FOOT : SIGNED).test(first.text)) {
      isNote = NOTE.test(first.text);
      return 'below';
    }
    const own = row[name]?.text ?? '';
    if (isNote && isAlone && (own === '' || NEXT_NOTE.test(own))) return 'below';
    isNote = false;
    // 合计 may be under 序号, or in cells merged up to the numbers.
    if (SUM.test(own === '' ? first.text : own)) return 'sum';
    return own === '' ? 'nameless' : 'figure';
  });
}
