import { isBetterLow } from '../duration.ts';
import type { Figure } from '../figure.ts';
import { exact } from '../number.ts';
import { isMeasure } from './count-name.ts';
import { isIncident } from './incident.ts';

/** 篇, 项, 家: what is counted by these can be said not to be there; a measure, 逾期项目数 or 等候时间, cannot. */
const CLASSIFIER = /^(?:[篇件份部种家项个人名位例次条处户宗场期批届]|[人场批]次)$/u;

/** Verbs of which the denial is one: 未获国家级奖励. 未发表论文 and 未完成课题 are things. */
const DENIABLE = /^(?:荣?获|获[得批]|引进|举办|开展)$/u;

/** What others grant, as a name ends or a verb says it: 发明专利授权量, 国家项目立项; 获授权. */
const GRANTED = /(授权|立项)[量数]?$/u;
const GRANTING = /^获?[得批]?(授权|立项)$/u;
const GETTING = /^(?:荣?获[得批]?)?$/u;

/** A set phrase that denies, and what stands in it. */
interface Denial {
  phrase: '未发生' | '没有' | '未做到' | '未获' | '暂无';
  slots: Readonly<Record<string, string>>;
}

/**
 * What is said of a number that is zero, and had better be low or was not got: 未发生安全事故, 无撤稿论文, 未获国家级奖励,
 * 未获专利授权; undefined of any other. `label`: its name in the sentence.
 */
export function absence(figure: Figure, label = figure.label): Denial | undefined {
  const { value, unit, data, change, conflict, parts, facts } = figure;
  const plain = !conflict && change?.stated === undefined && parts.length + facts.length === 0 && unit !== '%';
  if (!plain || !value || exact(value)?.isZero() !== true) return undefined;
  const { verb = '' } = data;
  if (isBetterLow(figure) && isIncident(figure))
    return verb === '' || verb === '发生' ? { phrase: '未发生', slots: { 名称: label } } : undefined;
  if (!CLASSIFIER.test(unit)) return undefined;
  const isThing = !isMeasure(figure.label);
  if (isBetterLow(figure)) return verb === '' && isThing ? { phrase: '没有', slots: { 名称: label } } : undefined;
  const done = isThing && DENIABLE.test(verb) ? { 动词: verb, 名称: label } : undefined;
  return notGot(verb, label) ?? (done && { phrase: '未做到', slots: done });
}

/** 发明专利未获授权 by its verb, 未获发明专利授权 by its name. */
function notGot(verb: string, label: string): Denial | undefined {
  const granting = GRANTING.exec(verb)?.[1];
  if (granting !== undefined) return notGranted(granting, label);
  return GETTING.test(verb) ? notGranted(label) : undefined;
}

/** What is said of what was asked for and did not come, as its name tells it: 未获授权, 暂无立项; undefined of another name. */
export function notGranted(name: string, of = ''): Denial | undefined {
  const granted = GRANTED.exec(name)?.[1];
  if (granted === undefined) return undefined;
  return { phrase: granted === '授权' ? '未获' : '暂无', slots: { 名称: of, 所得: name.replace(/[量数]$/u, '') } };
}
