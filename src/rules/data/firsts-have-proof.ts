import { mainQuantity } from '../../figures/attainment.ts';
import type { Figure } from '../../figures/figure.ts';
import { type Exact, exact, quantityText, scaleOf } from '../../figures/number.ts';
import { quantities } from '../../passages/quantities.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** Claims that the most was reached, which earlier numbers can bear out or belie. */
const MOST = /(?:最多|最高|最好|新高|之最)/u;
/** So many earlier years make a history. */
const ENOUGH_YEARS = 2;

/** 零的突破 and records are what a leader remembers: they rest on earlier numbers, or on somebody's word. */
export const firstsHaveProof: DataRule = {
  name: 'firsts-have-proof',
  severity: 'warning',
  description: '“首创”应由上年、历年证明，或写明依据。',
  why: '“零的突破”“历史新高”最引人注目，被问到凭据答不上，整篇都会受到怀疑。',
  basis: '《党政机关公文处理工作条例》第十九条：一切从实际出发，分析问题实事求是',
  bad: '指标: {国家重点实验室: {单位: 家, 数值: 1, 首创: 零的突破}}',
  good: '指标: {国家重点实验室: {单位: 家, 数值: 1, 首创: {说法: 零的突破, 依据: 科技部批复}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { claim, evidence } = figure.data.first ?? {};
      if (claim === undefined) continue;
      const earlier = earlierNumbers(figure);
      const crossed = crossedBy(claim, figure);
      const belied = beliedBy(claim, numberOf(figure), earlier, crossed);
      if (belied !== undefined) yield finding(figure, `“${figure.name}”写的是“${claim}”，而${belied}，不应这样说。`);
      else if (evidence === undefined && !isProven(claim, earlier, crossed)) {
        const lack =
          earlier.length === 0
            ? '没有上年、历年可以证明'
            : `只凭${earlier.map(({ when }) => when).join('、')}的数证明不了`;
        yield finding(figure, `“${figure.name}”写的是“${claim}”，${lack}，应写明依据。`);
      }
    }
  },
};

function finding({ path }: Figure, message: string): Finding {
  return {
    path: [...path, 'first', 'claim'],
    message,
    hint: '写成“首创: {说法: ……, 依据: 文件、批复或谁核实的}”，或改写说法。',
  };
}

interface Earlier {
  when: string;
  text: string;
  number: Exact;
}

function earlierNumbers({ prior, series, setting }: Figure): Earlier[] {
  const years = series.filter(({ year }) => year < setting.year);
  return [
    ...(prior && !years.some(({ year }) => year === setting.year - 1) ? [{ when: '上年', quantity: prior }] : []),
    ...years.map(({ year, quantity }) => ({ when: `${year}年`, quantity })),
  ].flatMap(({ when, quantity }) => {
    const number = exact(quantity);
    return number ? [{ when, text: quantityText(quantity), number }] : [];
  });
}

function numberOf(figure: Figure): Exact | undefined {
  const quantity = mainQuantity(figure);
  return quantity && exact(quantity);
}

/** 3亿元 of 首次突破3亿元, where it counts what the figure counts. */
function crossedBy(claim: string, figure: Figure): Exact | undefined {
  const [, written = ''] = /(?:突破|超过|跨过|迈上)(.+)$/u.exec(claim) ?? [];
  const [bound] = quantities(written);
  const main = mainQuantity(figure);
  return bound && main && scaleOf(bound.unit).base === scaleOf(main.unit).base ? bound.value : undefined;
}

function beliedBy(
  claim: string,
  now: Exact | undefined,
  earlier: readonly Earlier[],
  crossed: Exact | undefined,
): string | undefined {
  if (crossed) {
    const before = claim.includes('首次') ? earlier.find(({ number }) => number.gte(crossed)) : undefined;
    return before ? `${before.when}已是${before.text}` : now?.lt(crossed) ? '本期还没有达到' : undefined;
  }
  if (claim === '零的突破') {
    const before = earlier.find(({ number }) => number.gt(0));
    return before ? `${before.when}是${before.text}` : now?.isZero() ? '本期还是零' : undefined;
  }
  const higher = MOST.test(claim) ? earlier.find(({ number }) => now?.lte(number)) : undefined;
  return higher && `${higher.when}是${higher.text}`;
}

function isProven(claim: string, earlier: readonly Earlier[], crossed: Exact | undefined): boolean {
  // Earlier numbers that are no less have belied it.
  if (crossed) return earlier.length > 0;
  if (claim === '零的突破') return earlier.length > 0;
  return MOST.test(claim) && earlier.length >= ENOUGH_YEARS;
}
