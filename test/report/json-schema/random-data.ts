import fc from 'fast-check';
import type * as z from 'zod/mini';
import { type Shape, shapeOf } from '../../../src/report/fields.ts';

/** What people type, rightly or wrongly, in any place: on one line, as a list, as a mapping; or nothing. */
const TYPED = `
""|甲|甲、乙|【甲】|无|待补|true|是|否|"2"|３|2|2.50|-3|007|1e3|500多|近百|二十家|2924件|20—40|3300万元|1,200
41.7%|下降3％|持平|1.2倍|0.3个百分点|6%—8%|增长|全|柱状图|附件|正文|本年、上年|越高越好|奖励|秘密
2013|2013-12-20|2013年12月|2013.11|２０１３|2013年上半年|2012—2013学年|{起: 2008, 止: 2014}
全市第2|全省首位|全市第二十|全市第2家|全市待补|第3|三|首位|两次|{范围: 全市, 名次: 三}|[全市第2, {范围: 全省, 名次: 3}]
37毫米|3.7cm|28.95磅|2字|22行|标准|紧缩0.25磅|3号|小四|16磅|3号仿宋_GB2312加粗|加粗|A4|195×270毫米|红|"#ff0000"|000000
— 1 —|第1页|国标|本局版式.YAML|外侧|[]|[甲, 乙]|[2, 3]|[甲、乙, ]|[[甲, ], [2]]|[本年, 上年]
{}|{甲: 2}|{甲: 乙}|{甲: }|{2013: 3}|{数值: 3}|{省级: 3, 市级: 7}|{数值: 3, 省级: 2}|{名称: 甲, 数值: 2}
{指标: 甲}|[甲, {引语: 全市, 指标组: 乙}]|{检查商品: 近万件}|{引语: 全市}|[{标题: 甲}]|{标题: 甲}|{title: 甲, 内容: }
`.split(/[|\n]/u);

/** A data file in which one thing is filled in, at any depth, with something that may stand there or not. */
export function randomData(root: z.core.$ZodType): fc.Arbitrary<string> {
  return below(shapeOf(root), DEPTH);
}

const DEPTH = 6;

function below(shape: Shape, depth: number): fc.Arbitrary<string> {
  const anything = fc.constantFrom(...TYPED);
  const value = (schema: z.core.$ZodType) => below(shapeOf(schema), depth - 1);
  if (depth === 0) return anything;
  if (shape.type === 'object') {
    const needed = shape.fields.filter(({ isRequired }) => isRequired);
    const filled = fc.constantFrom(...shape.fields).chain((field) =>
      value(field.schema).chain((inner) =>
        fc.boolean().map((isChinese) => {
          const others = needed.filter((other) => other !== field).map(({ zh }) => `${zh}: 2013`);
          return `{${[...others, `${isChinese ? field.zh : field.id}: ${inner}`].join(', ')}}`;
        }),
      ),
    );
    return depth === DEPTH ? filled : fc.oneof({ weight: 3, arbitrary: filled }, anything);
  }
  const { element } = shape;
  if (!element) return anything;
  const nested = value(element).map((inner) => (shape.type === 'array' ? `[${inner}]` : `{甲: ${inner}}`));
  return fc.oneof({ weight: 3, arbitrary: nested }, anything);
}
