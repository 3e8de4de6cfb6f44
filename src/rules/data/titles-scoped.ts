import type { Figure } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import type { Report } from '../../report/schema.ts';
import { areaOf } from '../../zh/area-of.ts';
import { AREA_LETTERS } from '../../zh/levels.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** A city's own office: 某市科学技术局, 嘉兴市桐乡市科学技术局, but not 某市某区科学技术局. */
const OFFICE =
  /^(?:.{1,8}(?:省|自治区))?(?:([^省市县区]{1,6}市))?([^省市县区]{1,6})市(?!.*[县区])[^市]*(?:局|委|委员会|办公室)$/u;
const LEVEL = new RegExp(`^[全我本]([${AREA_LETTERS}])$`, 'u');
/** How an organization refers to itself, and the matching end of an office's name: 科学技术局 我局, 卫生健康委员会 我委. */
const SELF = /^[我本]([局厅委校院所])$/u;
const OWN_SELF = /([局厅委])(?:员会)?$/u;
const CITY = /^(?![全本我各该])([^市县区]{1,5})市$/u;
const CITY_LEVEL = /^(?![全本我各该])([^市县区省]{1,5})市级/u;

/** In a county-level city's report 市级 may mean that city or the prefecture-level city above it. */
export const titlesScoped: DataRule = {
  name: 'titles-scoped',
  severity: 'warning',
  description: '辖区的叫法、自称应与单位相合；县级市的总结里，“全市”“市级”应说得清是本市的，还是上级市的。',
  why: '上面还有一个市，“全市第2”“市级”是哪个市的，读者分不清，成绩便差了一级。',
  basis: '《党政机关公文处理工作条例》第十九条：表述准确',
  bad: '指标:\n  专利申请量: {单位: 件, 数值: 2924, 位次: {范围: 嘉兴市, 名次: 2}}\n  专利授权量: {单位: 件, 数值: 2353, 位次: {范围: 全市, 名次: 1}}',
  good: '指标:\n  专利申请量: {单位: 件, 数值: 2924, 位次: {范围: 嘉兴市, 名次: 2}}\n  专利授权量: {单位: 件, 数值: 2353, 位次: {范围: 嘉兴市, 名次: 1}}',
  *check(report, figures) {
    yield* ofOtherUnit(report);
    const [, over, own] = OFFICE.exec(report.organization.fullName) ?? [];
    const above = own && (over ?? cityAbove(own, figures));
    if (!above) return;
    for (const figure of everyFigure(figures)) yield* amongCities(figure, above);
    if (report.wording?.area === undefined) yield* bareLevel(report, figures, above);
  },
};

/** 全市 or 我校 in a report of 青澜县科学技术局: another level's area or a school's self-reference, copied from another report. */
function* ofOtherUnit({ organization: { fullName }, wording = {} }: Report): Generator<Finding> {
  const level = areaOf(fullName)?.slice(1);
  const self = OWN_SELF.exec(fullName)?.[1];
  for (const [key, term] of [
    ['area', '辖区'],
    ['subject', '主语'],
  ] as const) {
    const typed = wording[key] ?? '';
    const own = (LEVEL.exec(typed)?.[1] && level) ?? (SELF.exec(typed)?.[1] && self);
    if (!own || typed.endsWith(own)) continue;
    const meant = `${typed.charAt(0)}${own}`;
    yield {
      path: ['wording', key],
      message: `单位是“${fullName}”，“${term}”写的是“${typed}”，应是“${meant}”。`,
      hint: `改为${meant}；文中写着“${typed}”的，也核对。`,
    };
  }
}

/** The city above, if one is named in a rank or in a level (嘉兴市级). */
function cityAbove(own: string, figures: Figures): string | undefined {
  for (const { name, label, data } of everyFigure(figures)) {
    const named = [
      ...(data.ranks ?? []).map(({ scope }) => CITY.exec(scope)?.[1]),
      ...[name, label].map((text) => CITY_LEVEL.exec(text)?.[1]),
    ];
    const other = named.find((city) => city !== undefined && city !== own);
    if (other !== undefined) return `${other}市`;
  }
  return undefined;
}

/** A city is not ranked within itself: 全市 means the city above, but readers take it for this one. */
function* amongCities({ name, path, data }: Figure, above: string): Generator<Finding> {
  for (const [index, { scope }] of (data.ranks ?? []).entries()) {
    if (scope === '全市') yield finding(`“${name}”的位次`, '全市', above, [...path, 'ranks', index, 'scope']);
  }
  for (const label of Object.keys(data.against ?? {})) {
    if (label.startsWith('全市')) yield finding(`“${name}”的对比`, label, above, [...path, 'against', label]);
  }
}

function finding(what: string, word: string, above: string, path: Finding['path']): Finding {
  return {
    path,
    message: `${what}写的是“${word}”，别处写了“${above}”，分不清是本市还是${above}。`,
    hint: `是${above}的，写“${word.replace('全市', above)}”。`,
  };
}

/** Reported once: 称谓 settles it for the whole report. */
function* bareLevel({ achievements = [] }: Report, figures: Figures, above: string): Generator<Finding> {
  const bare = [
    ...everyFigure(figures).map(({ label, path }) => ({ text: label, path })),
    ...achievements.map(({ name = '' }, index) => ({ text: name, path: ['achievements', index, 'name'] })),
  ].find(({ text }) => text.startsWith('市级'));
  if (!bare) return;
  yield {
    path: bare.path,
    message: `“${bare.text}”的“市级”，分不清是本市还是${above}，应说明。`,
    hint: `在“称谓”里写明“辖区”，如“称谓: {辖区: 全市}”，“市级”便指本市；${above}的一律写“${above}级”。`,
  };
}
