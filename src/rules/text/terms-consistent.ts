import type { Manuscript } from '../../passages/passage.ts';
import { matches } from '../matches.ts';
import type { TextFinding, TextRule } from '../rule.ts';

type Stretch = Pick<TextFinding, 'passage' | 'from' | 'to'>;

/** Variants of the same term; the rule asks only for consistency. */
const VARIANTS: string[][] = [
  ['台站', '站台'],
  ['高新技术产业开发区', '高新技术开发区'],
  ['创新驱动发展战略', '创新驱动战略'],
  ['科技成果转化', '科技成果转换'],
  ['科技创业园区', '科创园区'],
  ['体制机制', '机制体制'],
  ['孵化基地', '孵育基地'],
  ['企业技术中心', '企业科技中心'],
  ['重点实验室', '重点试验室'],
  ['科技特派员', '科技特派人员'],
  // Only for the national award: provinces and cities name theirs differently.
  ['国家科学技术进步奖', '国家科技进步奖'],
];

/** A railway or bus platform, not a measuring station. */
const OF_TRAINS = /(?:地铁|高铁|铁路|火车|列车|公交|轻轨|轨道|候车|车站)\p{Script=Han}{0,2}站台$/u;

/** 《国家科技进步奖评审办法》, 科创园区管理办公室: an official name, whose wording is given. */
const OF_NAME = /^\p{Script=Han}{0,6}(?:办法|条例|细则|规定|章程|规程|办公室|委员会|管委会)/u;

function isOfName({ passage: { text }, from, to }: Stretch): boolean {
  return isInTitle(text, from) || OF_NAME.test(text.slice(to));
}

function isInTitle(text: string, from: number): boolean {
  return /《[^《》\n]{0,60}$/u.test(text.slice(Math.max(0, from - 61), from));
}

/** 科技创业园区（以下简称“科创园区”）. */
function isIntroduced({ passage: { text }, from }: Stretch): boolean {
  return /简称为?[“"]?$/u.test(text.slice(Math.max(0, from - 5), from));
}

export const termsConsistent: TextRule = {
  name: 'terms-consistent',
  severity: 'warning',
  description: '一篇之中，同一事物应用同一个说法。',
  why: '“台站”与“站台”混用，读者不知是一回事还是两回事。',
  basis: '惯例',
  bad: '建成监测台站5个。\n加强站台管理，站台运行正常。',
  good: '建成监测台站5个。\n加强台站管理，台站运行正常。',
  readsNames: true,
  *check(manuscript, { terms }) {
    for (const variants of VARIANTS) yield* mixed(manuscript, variants);
    for (const [wrong, right] of terms) yield* unwanted(manuscript, wrong, right);
  },
};

function* mixed(manuscript: Manuscript, variants: readonly string[]): Generator<TextFinding> {
  // The longest first, so that a variant contained in another is not counted twice.
  const byLength = [...variants].sort((a, b) => b.length - a.length);
  const found = new Map<string, Stretch[]>();
  const introduced = new Set<string>();
  for (const match of matches(manuscript, new RegExp(byLength.join('|'), 'gu'))) {
    const variant = match.groups[0] ?? '';
    if (OF_TRAINS.test(match.passage.text.slice(Math.max(0, match.from - 4), match.to))) continue;
    if (isOfName(match)) continue;
    if (isIntroduced(match)) introduced.add(variant);
    const places = found.get(variant) ?? [];
    places.push(match);
    found.set(variant, places);
  }
  for (const variant of introduced) found.delete(variant);
  if (found.size < 2) return;
  const usual = [...variants].sort((a, b) => (found.get(b)?.length ?? 0) - (found.get(a)?.length ?? 0))[0] ?? '';
  const kept = found.get(variants[0] ?? '') ? (variants[0] ?? '') : usual;
  for (const [variant, places] of found) {
    if (variant === kept) continue;
    for (const { passage, from, to } of places) {
      yield {
        passage,
        from,
        to,
        message: `这里写“${variant}”，别处写“${kept}”，全文应一致。`,
        hint: `是一回事的，统一写“${kept}”。`,
        mark: variant,
      };
    }
  }
}

function* unwanted(manuscript: Manuscript, wrong: string, right: string): Generator<TextFinding> {
  for (const passage of manuscript.passages) {
    for (let from = passage.text.indexOf(wrong); from >= 0; from = passage.text.indexOf(wrong, from + wrong.length)) {
      // The right form may contain the wrong one: 熔点 → 灰熔点.
      const within = right.indexOf(wrong);
      if (within >= 0 && passage.text.startsWith(right, from - within)) continue;
      if (isInTitle(passage.text, from)) continue;
      yield {
        passage,
        from,
        to: from + wrong.length,
        message: `“${wrong}”应写作“${right}”（本单位的用语）。`,
        hint: `改为“${right}”。`,
        fix: right,
        mark: wrong,
      };
    }
  }
}
