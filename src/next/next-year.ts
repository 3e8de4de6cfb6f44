import type { Figures } from '../figures/register.ts';
import { PENDING } from '../report/amount.ts';
import { type Report, report as reportSchema } from '../report/schema.ts';
import type { Entry, Mapping, Source } from '../source/node.ts';
import { scalar } from '../yaml-words.ts';
import { Fields, schemaOf } from './fields-of.ts';
import { NextData } from './next-data.ts';
import { NextFigure } from './next-figure.ts';
import { NextSections } from './next-sections.ts';
import { NextTables } from './next-tables.ts';
import { planSection } from './plans.ts';
import { Splices, type Within } from './splices.ts';
import { Titles } from './titles.ts';
import { movingYears, nextDate, nextPeriod, nextStretch } from './years.ts';

interface NextYear {
  text: string;
  /** Figures of 指标 whose number became that of last year. */
  figures: number;
  /** Plans to report on. */
  plans: number;
}

/** A data file that is sound: as typed, and as understood. */
export interface ThisYear {
  source: Source;
  report: Report;
  figures: Figures;
}

/**
 * A data file made that of the next year, by splices. `lastYear` is how the new file names the old one; undefined where
 * the old has no name.
 */
export function nextYear({ source, report, figures }: ThisYear, lastYear: string | undefined): NextYear {
  const { plans = [] } = report;
  if (source.root?.kind !== 'map') return { text: source.text, figures: 0, plans: 0 };
  const splices = new Splices(source);
  const moving = movingYears(report.period);
  const titles = new Titles(splices, moving);
  const next = new NextFigure(splices, moving);
  const data = new NextData(splices, moving, figures, next);
  const sections = new NextSections(splices, titles, data);
  const tables = new NextTables(splices, titles, data);
  const root = splices.inside(source.root, undefined);
  const fields = new Fields(source.root, reportSchema);

  frame();
  lead();
  const moved = register();
  for (const id of ['achievements', 'highlights', 'problems', 'plans', 'closing'])
    sections.comment(fields.get(id), root);
  work();
  const [own, tabled, charted] = ['sections', 'tables', 'charts'].map((id) => fields.get(id)?.value);
  if (own?.kind === 'list') sections.advance(splices.inside(own, root), false);
  if (tabled?.kind === 'list') tables.tables(splices.inside(tabled, root));
  if (charted?.kind === 'list') tables.charts(splices.inside(charted, root));
  document();
  return { text: splices.finish(), figures: moved, plans: plans.length };

  function frame(): void {
    const [period, asOf, before] = ['period', 'asOf', 'lastYear'].map((id) => fields.get(id));
    if (period?.value.kind === 'map') nextStretch(period.value, splices);
    else if (period) splices.retext(period, nextPeriod);
    if (asOf) splices.retext(asOf, nextDate);
    redate(fields.get('issued'), root);
    titles.advance(fields.get('title'), root);
    for (const [entry, at] of entriesOf('sectionTitles')) titles.advance(entry, at);
    if (lastYear === undefined || !period) return;
    const path = scalar(lastYear);
    if (before) splices.replace(before.value, path);
    else if (root.closes !== undefined) splices.before(period, root, [`上年数据: ${path}`]);
    else splices.afterEntry(period, `上年数据: ${path}`);
  }

  /** The day of signing is not known yet: a year on, with the old one beside it. */
  function redate(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind === 'scalar') splices.supersede(entry, holder, nextDate(entry.value.text.trim()));
  }

  function lead(): void {
    const entry = fields.get('lead');
    if (entry?.value.kind !== 'map') {
      sections.comment(entry, root);
      return;
    }
    const at = splices.inside(entry.value, root);
    const own = new Fields(entry.value, schemaOf('lead'));
    titles.advance(own.get('transition'), at);
    sections.tell(own, at, ['text', 'guidance', 'goal', 'mainLine', 'measures', 'assessment']);
  }

  function register(): number {
    for (const [figure, at] of entriesOf('figures')) next.advance(figure, at, figures.byName.get(figure.key));
    const count = next.moved;
    for (const [set, at] of entriesOf('figureSets')) data.names(set, at);
    return count;
  }

  function work(): void {
    const entry = fields.get('work');
    const list = entry?.value;
    const titled = report.work?.some(({ title }) => title !== undefined) ?? true;
    const { lines, inBraces } = planSection(plans, titled);
    if (entry && list?.kind === 'list' && list.items.some((item) => sections.survives(item, true))) {
      const at = splices.inside(list, root);
      if (plans.length > 0) splices.firstItem(at, lines, inBraces);
      sections.advance(at, true);
    } else if (plans.length === 0) sections.comment(entry, root);
    else if (entry) splices.supersede(entry, root, `[${inBraces}]`);
    else if (root.closes === undefined) splices.atEnd(['主要工作:', ...lines.map((line) => `  ${line}`)]);
    else splices.append(root, `主要工作: [${inBraces}]`);
  }

  function document(): void {
    for (const [entry, at] of entriesOf('document')) {
      if (/^(?:印发日期|printedOn)$/u.test(entry.key)) redate(entry, at);
      else if (/^(?:文号|number)$/u.test(entry.key)) splices.supersede(entry, at, PENDING);
      else if (entry.value.kind === 'list') {
        const list = splices.inside(entry.value, at);
        for (const item of entry.value.items) if (item.kind === 'map') attachment(splices.inside(item, list));
      }
    }
  }

  function attachment(at: Within<Mapping>): void {
    for (const entry of at.node.entries) {
      if (/^(?:内容|content)$/u.test(entry.key)) splices.supersede(entry, at, '【待补】');
      else titles.advance(entry, at);
    }
  }

  function entriesOf(id: string): [Entry, Within<Mapping>][] {
    const value = fields.get(id)?.value;
    if (value?.kind !== 'map') return [];
    const at = splices.inside(value, root);
    return value.entries.map((entry) => [entry, at]);
  }
}
