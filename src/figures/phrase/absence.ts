import { COUNTED } from '../../zh/measure-words.ts';
import { isBetterLow } from '../duration.ts';
import type { Figure } from '../figure.ts';
import { exact } from '../number.ts';
import { isNameOfMeasure } from './count-name.ts';
import { isIncident } from './incident.ts';

/** 篇, 项, 家: things counted in these can be said not to exist; measures such as 逾期项目数 or 等候时间 cannot. */
const CLASSIFIER = new RegExp(`^${COUNTED}$`, 'u');

const HELD = '引进|举办|开展|启动|主办|承办|协办|参加';
const MADE = '发表|出版|建成|完成|登记|转化|签订|制定|推广';
/** Verbs that can be negated: 未获国家级奖励, 未承担军工项目. */
const DENIABLE = new RegExp(
  `^(?:荣?获|获[得批]|${HELD}|承担|主持|实施|组织|承接|申[报请]|推荐|选派|选送|入选|培[育训]|聘请|攻克|组建)$`,
  'u',
);
/** 未发表论文 and 未完成课题 would read as noun phrases, so 没有发表论文. */
const IS_MADE = new RegExp(`^(?:${MADE})$`, 'u');
/** Verbs of adding: after 未新建示范基地 a decrease would seem to be that of the bases there are. */
const ADDING = /^(?:引进|新\p{Script=Han}{1,3})$/u;
/** Names that begin with such a verb: 启动临床试验; 获奖项目 is a thing, and 开展培训场次 a measure. */
const DOING = new RegExp(`^(${HELD}|${MADE}|新建)\\p{Script=Han}{2,}(?<![次数量])$`, 'u');
/** Kinds, whose noun is that of the whole: 国家级, 发明类. */
const KIND = /[级类型属性外内等上下]$/u;

/** Things that others grant, from the end of a name or from a verb: 发明专利授权量, 国家项目立项; 获授权. */
const GRANTED = /(授权|立项)[量数]?$/u;
const GRANTING = /^获?[得批]?(授权|立项)$/u;
const GETTING = /^(?:荣?获[得批]?)?$/u;

/** A negative phrase of the wording and its slots. */
interface Denial {
  phrase: '未发生' | '没有' | '未做到' | '没有做到' | '未获' | '暂无';
  slots: Readonly<Record<string, string>>;
  /** The decrease from last year does not follow. */
  isWhole?: boolean;
}

/**
 * The phrase for a zero that is good (lower is better) or was not obtained: 未发生安全事故, 无撤稿论文, 未获国家级奖励,
 * 未获专利授权; undefined for any other number. `label`: its name in the sentence.
 */
export function absence(figure: Figure, label = figure.label): Denial | undefined {
  const { value, unit, data, change, conflict, parts, facts } = figure;
  const plain = !conflict && change?.stated === undefined && parts.length + facts.length === 0 && unit !== '%';
  if (!plain || !value || exact(value)?.isZero() !== true) return undefined;
  const { verb = '' } = data;
  if (isBetterLow(figure) && isIncident(figure))
    return verb === '' || verb === '发生' ? { phrase: '未发生', slots: { 名称: label } } : undefined;
  if (!CLASSIFIER.test(unit)) return undefined;
  const isThing = !isNameOfMeasure(figure.label);
  if (isBetterLow(figure)) return verb === '' && isThing ? { phrase: '没有', slots: { 名称: label } } : undefined;
  if (isThing && [DENIABLE, IS_MADE, ADDING].some((verbs) => verbs.test(verb)))
    return notGot(verb, label) ?? notDone(`${verb}${label}`, verb);
  return notGot(verb, label) ?? (verb === '' ? notBegun(label) : undefined);
}

/** The phrase for something whose name tells that it was to be done: 未启动临床试验; undefined for other names. */
export function notBegun(name: string): Denial | undefined {
  const verb = DOING.exec(name)?.[1];
  return verb === undefined ? undefined : notDone(name, verb);
}

function notDone(name: string, verb: string): Denial {
  const slots = { 动词: verb, 名称: name.slice(verb.length) };
  return { phrase: IS_MADE.test(verb) ? '没有做到' : '未做到', slots, isWhole: ADDING.test(verb) };
}

/** Whether a part is of things of which there is none: 无发明专利; at most last year's number is to be said beside it. */
export function isNone({ label, value, unit, change, conflict, parts, data }: Figure): boolean {
  const isThing = CLASSIFIER.test(unit) && !isNameOfMeasure(label) && !KIND.test(label) && data.target === undefined;
  return (
    isThing &&
    !conflict &&
    change?.stated === undefined &&
    parts.length === 0 &&
    value !== undefined &&
    exact(value)?.isZero() === true
  );
}

/** 发明专利未获授权 if the verb says so, 未获发明专利授权 if the name does. */
function notGot(verb: string, label: string): Denial | undefined {
  const granting = GRANTING.exec(verb)?.[1];
  if (granting !== undefined) return notGranted(granting, label);
  return GETTING.test(verb) ? notGranted(label) : undefined;
}

/** The phrase for something applied for but not granted: 未获授权, 暂无立项; undefined for other names. */
export function notGranted(name: string, of = ''): Denial | undefined {
  const granted = GRANTED.exec(name)?.[1];
  if (granted === undefined) return undefined;
  return { phrase: granted === '授权' ? '未获' : '暂无', slots: { 名称: of, 所得: name.replace(/[量数]$/u, '') } };
}
