import { conforms, elements, standardText } from '../../page/elements.ts';
import { placeOfValue, type ReportPage } from '../../settings/page-layers.ts';
import type { DataRule, Finding } from '../rule.ts';

/** Only values the standard prescribes; those it calls usual may be adjusted (5.2.2, 5.2.3: 可以作适当调整). */
export const pageFollowsStandard: DataRule = {
  name: 'page-follows-standard',
  severity: 'info',
  description: '版式不应改动国标规定的值。',
  why: '纸张、版心、页码、红头的尺寸是国标定死的，改了，收文单位一眼看得出来。',
  basis: 'GB/T 9704-2012第5、7章',
  bad: '版式: {页边距: {左: 32毫米}}',
  good: '版式: {页边距: {左: 28毫米}, 二级标题: {加粗: 是}, 行距: 28磅}',
  check: (_report, _figures, page) => departures(page),
};

/** The given page settings that differ from what the standard prescribes. */
export function* departures({ page, given }: ReportPage): Generator<Finding> {
  for (const element of elements) {
    const value = given.get(element.path);
    if (!value || element.basis !== '规定' || conforms(element, page)) continue;
    yield {
      path: value.layer.at.length > 0 ? [...value.layer.at, ...value.path] : ['page', 'file'],
      place: placeOfValue(value),
      message: `${element.name}是${element.text(page)}，国标规定为${standardText(element)}（${element.clause}）。`,
      hint: '不是有意改的，删去这一处，照国标排；本单位另有规定的，写进summarize.config.yaml的“版式”，不再提示。',
    };
  }
}
