import { unmarked } from '../figures/mark.ts';
import type { Form, Item, Report } from '../report/schema.ts';
import { isSilent } from '../rules/silent-item.ts';
import { type ChartMarks, withChartsOf } from './charts.ts';
import type { Prose } from './prose.ts';
import type { View } from './view-shape.ts';

type ItemView = NonNullable<View['主要工作']>['项'][number]['要点'][number];

/** Up to this many characters, 一是……二是…… is easy to read in one paragraph; if longer, each aspect has its own. */
const RUN_ON = 400;

/** Whether the aspects of every item continue its paragraph: one form for the whole report. */
export function runsOn({ work = [] }: Report, prose: Prose): boolean {
  return work.flatMap(({ items }) => items ?? []).every((each) => aspectsLength(each, prose) <= RUN_ON);
}

function aspectsLength({ content, subItems }: Item, prose: Prose): number {
  if (!subItems) return 0;
  const texts = [content, ...subItems.flatMap((sub) => [sub.title, ...prose.body(sub, '全')])];
  return texts.reduce((sum, text) => sum + unmarked(prose.resolved(text ?? '', '全')).length, 0);
}

/** 主要工作, without entries that say nothing. */
export function workOf({ work, form }: Report, prose: Prose, charts: ChartMarks, runOn: boolean): View['主要工作'] {
  if (!work || work.length === 0) return null;
  const sections = work
    .filter((section) => !isSilent(section))
    .map((section) => ({
      标题: prose.heading(section.title),
      概述: withChartsOf(charts, section, prose.body(section, form ?? '全')),
      要点: (section.items ?? [])
        .filter((each) => !isSilent(each))
        .map((each) => charted(charts, each, itemOf(each, section.form ?? form ?? '全', prose, runOn))),
    }));
  return { 项: sections, 有标题: sections.some((each) => each.标题 !== '') ? '是' : '' };
}

function itemOf(item: Item, form: Form, prose: Prose, runOn: boolean): ItemView {
  const [first = '', ...rest] = prose.body(item, form);
  const subItems = (item.subItems ?? []).map((sub) => ({
    标题: prose.heading(sub.title),
    内容: prose.body(sub, item.form ?? form).join(''),
  }));
  // After a heading without text, the first aspect is on the same line.
  const beside = runOn && rest.length === 0 ? subItems.length : first === '' ? 1 : 0;
  return {
    标题: prose.heading(item.title),
    首段: first,
    余段: rest,
    接排: subItems.slice(0, beside),
    另排: subItems.slice(beside),
  };
}

/** An item with its charts' marks in the last of its texts. */
function charted(charts: ChartMarks, host: Item, item: ItemView): ItemView {
  const { 首段, 余段, 接排, 另排 } = item;
  const one = (text: string) => withChartsOf(charts, host, [text])[0] ?? '';
  const last = (aspects: ItemView['接排']) =>
    aspects.map((each, index) => (index === aspects.length - 1 ? { ...each, 内容: one(each.内容) } : each));
  if (另排.length > 0) return { ...item, 另排: last(另排) };
  if (余段.length > 0) return { ...item, 余段: withChartsOf(charts, host, 余段) };
  if (接排.length > 0) return { ...item, 接排: last(接排) };
  return { ...item, 首段: one(首段) };
}
