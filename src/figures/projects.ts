import type { Achievement } from '../report/schema.ts';
import { enumerate } from '../zh/text.ts';
import { amountText, nameOf, quoted } from './achievement-words.ts';
import { gradesOf } from './awards.ts';
import type { Figures } from './register.ts';

/** 矿业集团承担的国家科技重大专项“……示范工程”获国家资金1.4亿元. The group shares holder, role, programme and verb. */
export function projects({ say }: Figures, group: readonly Achievement[]): string {
  const [first] = group;
  if (!first) return '';
  const { holder = '', role, programme = '', funds, verb } = first;
  const names = group.map((each) => quoted(nameOf(each))).join('');
  const doing = role ?? (holder === '' ? '' : say('承担'));
  if (funds) {
    const by = holder === '' ? '' : say('所承担', { 主体: holder, 承担: doing });
    const level = (first.level ?? /^(?:国家|省|市)/u.exec(programme)?.[0] ?? '').replace(/级$/u, '');
    return `${by}${programme}${names}${say('获资金', { 动词: verb ?? say('获奖'), 级: level, 数: amountText(first, funds) })}`;
  }
  const counted = group.length > 1 ? say('几个项目', { 名称: names, 数: String(group.length) }) : names;
  return `${holder}${verb ?? doing}${programme}${counted}${enumerate(gradesOf(group))}`;
}
