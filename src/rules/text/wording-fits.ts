import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { AGAINST_LAST_YEAR, AVERAGE, FALL, RISE } from '../../zh/change-words.ts';
import { COUNTED } from '../../zh/measure-words.ts';
import { matches } from '../matches.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** Not 通过评审，使命感, 使能技术, 使役年限; in 使得票过半的项目入选 it is 得票, not 使得. */
const CAUSES =
  '使(?:(?=得[票分奖益到失知])|得|(?!得))(?![用命馆节者出劲]|能(?:技术|平台|工具|作用)|役(?:年限|期))(?=[“《]?\\p{Script=Han}{2}|\\d)';
/** What may be said of a subject without an object: 企业成本上升, 农民增收. */
const BEFALLS = [
  `${RISE}|${FALL}|受[益惠损阻限挫]|获益|增[收产]|致富|满意|放心|担忧|减[收产]|亏损|流失|不足|短缺|紧张`,
  '延[期误迟]|滞后|停[工产滞机]|中断|脱节|失[衡效灵]|恶化|落空|波动|趋缓|[放减]缓|加[快剧重大]|走[低高]|收窄|受罚',
].join('|');
/** Before what is only an attribute of the thing caused: 使持续下降的投入企稳. */
const ATTRIBUTE =
  '持续|长期|不断|逐[步年渐]|明显|严重|大[量幅]|快速|稳步|一度|[原本]来|原本|曾|已|因|仍|多年|日益|连[续年]';
/** What such a clause is the content or the time of, so it is what is caused: 使人才流失的问题得到缓解. */
const CONTENT = '问题|趋势|局面|现象|状况|状态|势头|情况|矛盾|难题|目标|愿望|步伐|幅度|速度|同时';
/** 使企业成本上升的因素: what causes it, of which more is said behind it, so 使 is not the verb of the sentence. */
const WHAT_CAUSES = `使(?!得?(?:${ATTRIBUTE}))[^，。；！？]{2,16}(?:${BEFALLS})的(?![^，。；！？]{0,4}(?:${CONTENT}))\\p{Script=Han}`;
/** Not 通过培训使用新设备; in 通过验收的项目，使…… the projects are the subject. */
const WITHOUT_SUBJECT = new RegExp(
  `(?<=^|[。！？；\\n])(?:[通经]过(?!\\p{Script=Han}{0,8}(?:验收|认定|评审|评估|评定|复核|审核|审定|审查|鉴定|考核|检测|检验|备案|论证|认证)的(?!方式|方法|办法|形式|途径|机制))|随着|由于|在(?=[^，。；！？]{2,30}下，))[^，。；！？]{2,40}，(?!${WHAT_CAUSES})${CAUSES}`,
  'gu',
);

/** Grammatical mistakes that can be recognised by their form alone. */
const FORMS: { pattern: RegExp; message: (typed: string) => string; hint: string }[] = [
  {
    pattern: new RegExp(`(?:达到了?|达)同比(?:${RISE}|${FALL})`, 'gu'),
    message: (typed) => `“${typed}”里“达到”后面应是数值，不应是“同比……”。`,
    hint: '改为“同比增长……”，或“达到……，同比增长……”。',
  },
  {
    pattern: WITHOUT_SUBJECT,
    message: withoutSubject,
    hint: '删去“使”，或删去前面的“通过”等。',
  },
  {
    pattern: /为了(?:(?!以)[^，。；！？]){2,20}为(?:主要|根本)?目的/gu,
    message: () => '“为了……为目的”是两种说法的混合，应只用一种。',
    hint: '改为“为了……”，或“以……为目的”。',
  },
  {
    pattern: /(?:防止|避免|杜绝|严防|谨防)\p{Script=Han}{0,10}?不(?:再次?)?(?:发生|出现|产生)/gu,
    message: (typed) => `“${typed}”意思说反了，不应再加“不”。`,
    hint: '删去“不”，或改为“确保不……”。',
  },
];

function withoutSubject(typed: string): string {
  const opening = typed.startsWith('在') ? '在……下' : typed.slice(0, 2);
  const form = opening.endsWith('下') ? opening : `${opening}……`;
  return `“${form}，使……”没有主语，应去掉“${opening}”或“使”。`;
}

/** 增长 with the change of a percentage stated before it. 增加2.6个百分点 is fine. */
const GREW = new RegExp(`^[，,](?:${AGAINST_LAST_YEAR})?(增长)了?$`, 'u');
const RAISED = new RegExp(`^[，,](?:${AGAINST_LAST_YEAR})?(提高)了?$`, 'u');
/** The percentage is a change itself: 产值增长8.4%，比上年增长1.2个百分点 is about a rate of change. */
const CHANGED = new RegExp(`(?:${RISE}|${FALL}|增幅|降幅)(?:率|了|达|为)?$`, 'u');
/** Names that can only be sums or counts; 亩产 and 工资 can be raised (提高). */
const AMOUNT = /(?:成交额|交易额|合同额|销售额|总额|数量)(?:达到?|为|是)?$/u;
/** 指数62.4，提高0.38个百分点: percentage points for something that is not a percentage. */
const MOVED = new RegExp(`^[，,]?(?:${AGAINST_LAST_YEAR})?((?:${RISE}|${FALL})了?)$`, 'u');
const INDEX = /(?:指数|得分)(?:达到?|为|是)?$/u;
const RAISED_BY = new RegExp(`^(?:${COUNTED}|倍)$`, 'u');
const COUNT_RAISED = new RegExp(`数量(?:${AGAINST_LAST_YEAR})?(提高)了?$`, 'u');

export const wordingFits: TextRule = {
  name: 'wording-fits',
  severity: 'warning',
  description: '搭配应得当：百分数说“提高”，数量说“增长”“增加”；不缺主语，不混用两种句式，不把意思说反。',
  why: '这些是公文里常见的病句，上级审稿一眼看出，反映的是没有人通读。',
  basis: '惯例；《现代汉语词典》',
  bad: '覆盖率由46.2%提高到48.6%，增长2.4个百分点。',
  good: '覆盖率由46.2%提高到48.6%，提高2.4个百分点。',
  *check(manuscript) {
    for (const { pattern, message, hint } of FORMS) {
      for (const { passage, from, to } of matches(manuscript, pattern)) {
        yield { passage, from, to, message: message(passage.text.slice(from, to)), hint };
      }
    }
    for (const passage of manuscript.passages) {
      const all = quantities(passage.text);
      for (const [index, change] of all.entries()) {
        const wrong = verbOf(passage.text, all[index - 1], change);
        if (wrong) yield { passage, ...wrong };
      }
    }
  },
};

function verbOf(
  text: string,
  value: WrittenQuantity | undefined,
  change: WrittenQuantity,
): Omit<TextFinding, 'passage'> | undefined {
  const misworded = (verb: string, right: string, what: string) => {
    const from = text.lastIndexOf(verb, change.from);
    const message = `${what}，这里说“${verb}”，应说“${right}”。`;
    return { from, to: from + verb.length, message, hint: `改为“${right}”。` };
  };
  const before = text.slice(Math.max(0, change.from - 16), change.from);
  const counted = COUNT_RAISED.exec(before)?.[1];
  if (counted !== undefined && RAISED_BY.test(change.unit)) return misworded(counted, '增加', '数量多了');
  if (!value || change.from - value.to > 16) return undefined;
  const words = text.slice(value.to, change.from);
  const name = text.slice(Math.max(0, value.from - 24), value.from);
  const grew = GREW.exec(words)?.[1];
  if (grew !== undefined && value.unit === '%' && /百分点$/u.test(change.unit) && !CHANGED.test(name))
    return misworded(grew, '提高', `${value.digits}%是百分数`);
  if (isPointed(value, name, change) && MOVED.test(words)) {
    const [from, to] = [change.from, change.to];
    const message = `${value.digits}${value.unit}不是百分数，变化不应以百分点计。`;
    return {
      from,
      to,
      message,
      hint: `是增长率的，改为${change.digits}%；是差数的，改为${change.digits}${value.unit}。`,
    };
  }
  const raised = RAISED.exec(words)?.[1];
  if (raised !== undefined && /^[%倍]$/u.test(change.unit) && isAmount(value, name) && !AVERAGE.test(name))
    return misworded(raised, '增长', `${value.digits}${value.unit}是数量`);
  return undefined;
}

/** A sum, by its name, or a count: 立项课题36项; not 第5位, and not 个, 次, 期, in which other things end. */
function isAmount({ unit }: WrittenQuantity, name: string): boolean {
  return /^[家件项篇名场]$/u.test(unit) || (AMOUNT.test(name) && !/[%‰点]/u.test(unit));
}

/** Whether an amount or index has a change in points; after a rank (居第5位) they are of what is ranked. */
function isPointed({ unit }: WrittenQuantity, name: string, change: WrittenQuantity): boolean {
  if (!/百分点$/u.test(change.unit)) return false;
  return unit === '' ? INDEX.test(name) : !/[%‰点位名]/u.test(unit);
}
