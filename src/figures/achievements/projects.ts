import type { Achievement } from '../../report/schema.ts';
import { enumerate } from '../../zh/text.ts';
import type { Figures } from '../figures.ts';
import {
  amountText,
  deedOf,
  endsClause,
  factsOf,
  isDocument,
  listed,
  markedName,
  quoted,
  settingOf,
  tailOf,
  tellsLevel,
} from './achievement-words.ts';
import { gradesOf } from './awards.ts';

/** Roles that say how but not what: 合作承担, 牵头承担; 参与 can take a project as its object by itself. */
const HOW = /^(?:合作|联合|共同|协同|协作|配合|牵头)$/u;

/** Programmes that can be a project themselves: 国家科技重大专项“甲”; others need 项目 added: 省十大技术攻关项目“甲”. */
/** Not 区, 校 or 院, with which other words begin: 区域, 校企, 院士. */
const OPENING_LEVEL = /^(?:国家|省|市)/u;
const PROJECT = /(?:专项|项目|课题|专题|工程|任务)$/u;

/** Verbs that can take money as object, unlike 承担国家资金. */
const GETS = /(?:获|得|取|批|安排|落实)/u;

/** 矿业集团承担的国家科技重大专项“……示范工程”获国家资金1.4亿元. The group shares holder, role, programme and verb. */
export function projects({ say }: Figures, group: readonly Achievement[]): string {
  const [first] = group;
  if (!first) return '';
  const { role, programme = '', funds, verb } = first;
  const setting = settingOf(say, first);
  const names = listed(group.map((each) => markedName(each, quoted)));
  const source = programme || levelSaid(first);
  const project =
    source === '' || PROJECT.test(source) || isDocument(first)
      ? source + names
      : say('计划项目', { 计划: source, 名称: names });
  const doing = role === undefined || HOW.test(role) ? `${role ?? ''}${say('承担')}` : role;
  const by = setting === '' && role === undefined ? '' : say('所承担', { 主体: setting, 承担: doing });
  if (funds && isFunded(first)) {
    const level = (first.level ?? OPENING_LEVEL.exec(programme)?.[0] ?? '').replace(/级$/u, '');
    const money = say('获资金', { 动词: verb ?? say('获奖'), 级: level, 数: amountText(first, funds) });
    if (first.holder === undefined && role !== undefined) {
      // 主持的……获资金 would leave out who received the money: we led the project and received it.
      return [`${setting}${doing}${project}`, money, ...factsOf(say, first)].join('，');
    }
    return [`${by}${project}${money}`, ...factsOf(say, first)].join('，');
  }
  const counted =
    group.length > 1 && !isDocument(first)
      ? say('几个项目', { 名称: `${source}${names}`, 数: String(group.length) })
      : project;
  if (endsClause(first)) {
    return [`${by}${counted}${enumerate(gradesOf(group))}${verb}`, ...tailOf(say, first)].join('，');
  }
  const deed = verb === undefined ? doing : deedOf(first, '');
  return [`${setting}${deed}${counted}${enumerate(gradesOf(group))}`, ...tailOf(say, first)].join('，');
}

/** 省级: the level that a project's sentence adds, if neither its programme, its name nor its funds show it. */
export function levelSaid(achievement: Achievement): string {
  const { kind, level = '', programme, name = '' } = achievement;
  const isOpen = kind === '项目' && programme === undefined && !isDocument(achievement) && !isFunded(achievement);
  return isOpen && !tellsLevel(name, level) ? level : '';
}

/** Whether it is told as having received money. Not with grades: after 获资金 they would seem to be the money's. */
export function isFunded({ kind, funds, grades = {}, verb }: Achievement): boolean {
  return kind === '项目' && funds !== undefined && Object.keys(grades).length === 0 && GETS.test(verb ?? '获');
}
