import type { Achievement } from '../../report/schema.ts';
import { enumerate } from '../../zh/text.ts';
import type { Figures } from '../figures.ts';
import { endsClause, listed, markedName, nameOf, quoted, settingOf, tailOf, unquoted } from './achievement-words.ts';

/** What an organization becomes, which is not a title that it holds. */
const INSTITUTION =
  /(?:基地|中心|实验室|研究院|平台|园区|产业园|科技园|创业园|孵化器|众创空间|工作站|试验区|示范区|先行区)$/u;
const BECOMES = /获评$/u;

/** Verbs of receiving or keeping, which take a title as object; the objects of 获批, 入选, 列入 and 通过 are not titles. */
const CONFERRED = /(?:荣[获膺]|获[得评授颁]?|[授赋]予|[赢摘夺捧]得|摘取|斩获|蝉联|保持)$/u;

/** Prizes that are handed over, not titles that are held: 荣获全国五一劳动奖状. */
const PRIZE = /(?:奖|奖状|奖章|勋章|奖牌|奖杯|证书|锦旗)$/u;

/** 连续两次、累计7次荣获“全国科技进步先进市”称号; 获评省级示范基地, which is no title. The group shares the holder or the honour. */
export function honours({ say }: Figures, group: readonly Achievement[]): string {
  const [first] = group;
  if (!first) return '';
  const holders = [...new Set(group.flatMap(({ holder }) => holder ?? []))];
  const { verb = say('荣获') } = first;
  const told = holders.length > 1 ? [first] : group;
  const names = isTitle(first)
    ? say('称号', { 名称: told.map((each) => quoted(titleOf(each))).join('') })
    : listed(told.map((each) => markedName(each, (name) => name)));
  const setting = (holder?: string) => settingOf(say, { ...first, holder });
  const head = endsClause({ verb })
    ? `${enumerate(holders)}${names}${setting()}${verb}`
    : `${setting(enumerate(holders))}${verb}${names}`;
  return [head, ...tailOf(say, first)].join('，');
}

/** Whether it is printed as “……”称号: the object of 荣获 is a title; 被认定为 and 获批 are followed by what one has become. */
export function isTitle({ name = '', verb }: Achievement): boolean {
  if (PRIZE.test(name)) return false;
  if (verb === undefined) return true;
  return CONFERRED.test(verb) && !(BECOMES.test(verb) && INSTITUTION.test(name));
}

/** 丙称号 → 丙, since the sentence adds 称号 itself. */
function titleOf(achievement: Achievement): string {
  return unquoted(nameOf(achievement).replace(/(?<=.)(?:荣誉)?称号$/u, ''));
}
