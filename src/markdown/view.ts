import { achievementSentences } from '../figures/achievement.ts';
import { aimsSentence } from '../figures/aims.ts';
import { compose } from '../figures/compose.ts';
import { unmarked } from '../figures/mark.ts';
import { amongProblems, type Figures } from '../figures/register.ts';
import { resolve } from '../figures/resolve.ts';
import type { Clock } from '../figures/times.ts';
import type { Form, Group, Item, POSITIONS, Report } from '../report/schema.ts';
import { isSilent } from '../rules/data/items-say-something.ts';
import { countWord } from '../zh/numerals.ts';
import { clause, oneLine, paragraphs, sentence } from '../zh/text.ts';
import { hostsOf, withMarks } from './charts.ts';
import { markOf } from './marks.ts';
import { tablesInBody } from './tables.ts';
import type { View } from './view-shape.ts';

/** 一是……二是…… up to this many characters reads well in one paragraph; longer, each aspect stands on its own. */
const RUN_ON = 400;

/** What a highlight, a problem, a plan, an item and a section have in common. */
interface Told {
  title?: string | undefined;
  overview?: string | undefined;
  content?: string | undefined;
  data?: Group[] | undefined;
  achievements?: string[] | undefined;
  form?: Form | undefined;
  followUp?: string | undefined;
}

type ItemView = NonNullable<View['主要工作']>['项'][number]['要点'][number];

/** Report and figures → the documented view: every text final, every reference in its place, no arithmetic left. */
export function viewOf(report: Report, figures: Figures): View {
  /** Where there is room for little. */
  const brief = report.form ?? '简';
  // One form for the whole report.
  const runOn = (report.work ?? []).flatMap(({ items }) => items ?? []).every((each) => aspectsLength(each) <= RUN_ON);
  const own = (position: (typeof POSITIONS)[number]) =>
    (report.sections ?? [])
      .filter((section) => (section.position ?? '下一步思路之后') === position)
      .map((section) => ({ 标题: heading(section.title), 段落: charted(section, body(section, brief)) }));
  const charts = hostsOf(report, figures);
  return {
    标题: heading(report.title),
    单位: {
      全称: report.organization.fullName,
      简称: report.organization.shortName ?? report.organization.fullName,
    },
    年度: report.period.label,
    下年度: `${report.period.year + 1}年`,
    辖区: report.wording?.area ?? '',
    主语: report.wording?.subject ?? report.organization.shortName ?? report.organization.fullName,
    工作: report.wording?.business ?? '',
    栏目名: {
      亮点: heading(report.sectionTitles?.highlights),
      主要工作: heading(report.sectionTitles?.work),
      存在问题: heading(report.sectionTitles?.problems),
      下一步思路: heading(report.sectionTitles?.plans),
    },
    导语: leadOf(),
    亮点: points(report.highlights),
    主要工作: workOf(),
    附表: [...tablesInBody(report).map((_, index) => markOf('table', index)), ...(charts.get(undefined) ?? [])],
    存在问题: points(report.problems, amongProblems(figures)),
    下一步思路: points(
      report.plans?.map((plan) => ({
        ...plan,
        followUp: aimsSentence(figures, plan.targets ?? [], plan.leadIn) || undefined,
      })),
    ),
    章节: {
      导语之后: own('导语之后'),
      亮点之后: own('亮点之后'),
      主要工作之后: own('主要工作之后'),
      存在问题之后: own('存在问题之后'),
      下一步思路之后: own('下一步思路之后'),
    },
    附件: (report.document?.attachments ?? []).map(({ title, content }) => ({
      标题: heading(title),
      段落: sentences(content, '全'),
    })),
    结语: sentences(report.closing, '简'),
  };

  function leadOf(): View['导语'] {
    const { lead } = report;
    if (!lead) return null;
    return {
      全文: lead.text === undefined ? [] : body({ ...lead, content: lead.text, followUp: lead.transition }, brief),
      指导思想: heading(lead.guidance),
      目标: between(heading(lead.goal), '目标'),
      主线: between(heading(lead.mainLine), '主线'),
      举措: heading(lead.measures),
      评价: heading(lead.assessment),
      总述: lead.guidance || lead.goal || lead.mainLine || lead.measures || lead.assessment ? '是' : '',
      数据: composed(lead, lead.form ?? report.form ?? '简').join('。'),
      过渡: lead.transition === undefined ? '' : sentence(oneLine(resolved(lead.transition, '简'))),
    };
  }

  function workOf(): View['主要工作'] {
    if (!report.work || report.work.length === 0) return null;
    const sections = report.work
      .filter((section) => !isSilent(section))
      .map((section) => ({
        标题: heading(section.title),
        概述: charted(section, body(section, report.form ?? '全')),
        要点: (section.items ?? [])
          .filter((each) => !isSilent(each))
          .map((each) => chartedItem(each, itemOf(each, section.form ?? report.form ?? '全'))),
      }));
    return { 项: sections, 有标题: sections.some((each) => each.标题 !== '') ? '是' : '' };
  }

  /** The texts of what tells of a chart, with the charts' marks in the last. */
  function charted(host: object, texts: string[]): string[] {
    const marks = charts.get(host);
    return marks === undefined ? texts : [...texts.slice(0, -1), withMarks(texts.at(-1) ?? '', marks)];
  }

  function chartedItem(host: Item, item: ItemView): ItemView {
    const { 首段, 余段, 接排, 另排 } = item;
    const last = (aspects: ItemView['接排']) =>
      aspects.map((each, index) =>
        index === aspects.length - 1 ? { ...each, 内容: charted(host, [each.内容])[0] ?? '' } : each,
      );
    if (另排.length > 0) return { ...item, 另排: last(另排) };
    if (余段.length > 0) return { ...item, 余段: charted(host, 余段) };
    if (接排.length > 0) return { ...item, 接排: last(接排) };
    return { ...item, 首段: charted(host, [首段])[0] ?? '' };
  }

  function aspectsLength({ content, subItems }: Item): number {
    const texts = [content, ...(subItems ?? []).flatMap((sub) => [sub.title, ...body(sub, '全')])];
    return subItems ? texts.reduce((sum, text) => sum + unmarked(resolved(text ?? '', '全')).length, 0) : 0;
  }

  function itemOf(item: Item, form: Form): ItemView {
    const [first = '', ...rest] = body(item, form);
    const subItems = (item.subItems ?? []).map((sub) => ({
      标题: heading(sub.title),
      内容: body(sub, item.form ?? form).join(''),
    }));
    // Below a bare heading line the first aspect stands beside it.
    const beside = runOn && rest.length === 0 ? subItems.length : first === '' ? 1 : 0;
    return {
      标题: heading(item.title),
      首段: first,
      余段: rest,
      接排: subItems.slice(0, beside),
      另排: subItems.slice(beside),
    };
  }

  function points(all: readonly Told[] | undefined, told = figures): View['亮点'] {
    if (!all || all.length === 0) return null;
    const items = all
      .filter((each) => !isSilent(each))
      .map((each) => {
        const [first = '', ...rest] = body(each, brief, told);
        return { 标题: heading(each.title), 首段: first, 余段: rest };
      });
    return {
      项: items,
      数: items.length > 1 ? countWord(items.length) : '',
      有标题: items.some((each) => each.标题 !== '') ? '是' : '',
    };
  }

  /** 内容, 数据, 成果, 接, in that order: one paragraph, unless 内容 has several; the rest follow the last of them. */
  function body({ overview, content, followUp, ...more }: Told, place: Form, told = figures): string[] {
    const form = more.form ?? place;
    const clock: Clock = { time: 'own' };
    const all = [overview, content].flatMap((each) => sentences(each, form, told, clock));
    const figuresSaid = composed(more, form, told, clock);
    const tail = [...figuresSaid.map(sentence), ...sentences(followUp, form, told, clock)].join('');
    if (tail === '') return all;
    return [...all.slice(0, -1), `${all.at(-1) ?? ''}${tail}`];
  }

  function composed(
    { data, achievements }: Pick<Told, 'data' | 'achievements'>,
    form: Form,
    told = figures,
    clock?: Clock,
  ): string[] {
    const listed = (achievements ?? []).flatMap((id) => told.achievements.get(id) ?? []);
    return [data ? compose(told, data, form, clock) : '', ...achievementSentences(told, listed, form, clock)].filter(
      (text) => text !== '',
    );
  }

  function sentences(typed: string | undefined, form: Form, told = figures, clock?: Clock): string[] {
    return typed === undefined ? [] : paragraphs(resolve(told, typed, form, clock)).map(sentence);
  }

  function heading(typed: string | undefined): string {
    // No bold begins with a blank of any kind.
    return typed === undefined ? '' : clause(oneLine(resolved(typed, '简'))).trim();
  }

  function resolved(typed: string, form: Form): string {
    return resolve(figures, typed, form);
  }
}

/** The words between 以 and 为目标, typed with these or without. */
function between(text: string, end: string): string {
  return text.replace(new RegExp(`^以(.+)为${end}$`, 'u'), '$1');
}
