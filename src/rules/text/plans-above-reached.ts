import { type NamedNumber, namedInTables, namedNumbers, RATIO } from '../../passages/named-numbers.ts';
import type { Manuscript, Passage } from '../../passages/passage.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { RISE, RISE_SHORT } from '../../zh/change-words.ts';
import { AREA_LETTERS } from '../../zh/levels.ts';
import { plansIn } from '../plans.ts';
import type { TextRule } from '../rule.ts';

/** 力争技术合同成交额达到35亿元, where this year has 38.5亿元: mostly last year's plan left in. */
export const plansAboveReached: TextRule = {
  name: 'plans-above-reached',
  severity: 'warning',
  description: '下一步要达到的金额、比率和总数，不应是今年已经达到的。',
  why: '计划比今年的还低，多半是去年的计划没有改。',
  basis: '惯例：目标在现有的基础上定',
  bad: '某局2026年工作总结\n一、主要工作\n技术合同成交额38.5亿元。\n二、存在问题\n创新平台不多。\n三、下一步思路\n力争技术合同成交额达到35亿元。',
  good: '某局2026年工作总结\n一、主要工作\n技术合同成交额38.5亿元。\n二、存在问题\n创新平台不多。\n三、下一步思路\n力争技术合同成交额达到42亿元。',
  *check(manuscript) {
    const plans = plansIn(manuscript);
    if (plans.size === 0) return;
    let reached: ReadonlyMap<string, WrittenQuantity> | undefined;
    for (const passage of plans) {
      for (const { name, goal } of goalsIn(passage)) {
        reached ??= reachedIn(manuscript, plans);
        const now = [...reached].find(([stem]) => isNamed(name, stem))?.[1];
        if (!now || !isSameBase(now.unit, goal.unit) || goal.value.gte(now.value)) continue;
        const [has, aim] = [now, goal].map(({ digits, unit }) => digits + unit);
        yield {
          passage,
          from: goal.from,
          to: goal.to,
          message: `今年已有${has}，计划却写${aim}，今年已经达到了。`,
          hint: '核对是不是以前的计划；确实这样定的，写明原因。',
        };
      }
    }
  },
};

/** Of what is used up, lost or waited for, less is better. */
const BETTER_LOW = /耗|成本|费用|死亡|发病|感染|故障|投诉|逾期|排放|污染|流失|赤字|亏损|时[间长限]|周期|差距|负债/u;
const REACHES = new RegExp(
  `(?:总[数量额])?(?:力争|确保|预计|要|将)?(?:达到?|突破|超过?|(?:保持|稳定)在|(?:${RISE}|${RISE_SHORT})[到至]|[到至])$`,
  'u',
);
/** Most characters before the number of a goal that can name it. */
const FAR = 40;

/** What is to be reached, with the words of its clause up to its name. */
function* goalsIn({ kind, text }: Passage): Generator<{ name: string; goal: WrittenQuantity }> {
  if (kind === 'title' || kind === 'cell') return;
  for (const goal of quantities(text)) {
    const before = /[^，,。；;：:！？\n]*$/u.exec(text.slice(Math.max(0, goal.from - FAR), goal.from))?.[0] ?? '';
    const name = before.replace(REACHES, '');
    if (name !== before && goal.unit !== '' && !BETTER_LOW.test(name)) yield { name, goal };
  }
}

/** What may stand before the name of a goal: nothing that makes it another's, or only a part of it. */
const LEAD = new RegExp(
  `^(?:(?:19|20)\\d\\d年|明年|来年|全年|[年月]?[底末]前?|到|力争|确保|争取|努力|推动|实现|促进|使|全[${AREA_LETTERS}校院]|全社会|我[${AREA_LETTERS}校院局])*$`,
  'u',
);

function isNamed(name: string, stem: string): boolean {
  return name.endsWith(stem) && LEAD.test(name.slice(0, name.length - stem.length));
}

/** What this year has, by name without 总数: money, percentages and totals; of what is made each year there may be less. */
function reachedIn(manuscript: Manuscript, plans: ReadonlySet<Passage>): ReadonlyMap<string, WrittenQuantity> {
  const reached = new Map<string, WrittenQuantity>();
  const add = ({ name, measure, quantity, span, bound, isTotal }: NamedNumber) => {
    const stem = name.replace(/总[数量额]$/u, '');
    const isLevel = measure === '元' || measure === RATIO || isTotal || stem !== name;
    if (isLevel && span === '' && bound !== 'below' && !reached.has(stem)) reached.set(stem, quantity);
  };
  const inTables = namedInTables(manuscript);
  for (const passage of manuscript.passages) {
    const inCell = inTables.get(passage);
    if (plans.has(passage) || !(inCell || passage.kind === 'paragraph')) continue;
    for (const each of inCell ? [inCell] : namedNumbers(passage.text, manuscript)) add(each);
  }
  for (const { text } of manuscript.said?.() ?? []) for (const each of namedNumbers(text, manuscript)) add(each);
  return reached;
}
