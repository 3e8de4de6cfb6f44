import type { Figures } from '../figures/figures.ts';
import { PENDING } from '../report/amount.ts';
import { type Report, report as reportSchema } from '../report/schema.ts';
import type { Entry, Mapping, Source } from '../source/node.ts';
import { scalar } from '../yaml-words.ts';
import { elementOf, Fields, schemaOf } from './fields-of.ts';
import { NextData } from './next-data.ts';
import { NextFigure } from './next-figure.ts';
import { NextSections } from './next-sections.ts';
import { NextTables } from './next-tables.ts';
import { planSection } from './plans.ts';
import { Splices, type Within } from './splices.ts';
import { type OwnName, suggestionMoved } from './suggestions.ts';
import { Titles } from './titles.ts';
import { movingYears, nextDate, nextPeriod, nextStretch } from './years.ts';

const DOCUMENT = schemaOf('document');

interface NextYear {
  text: string;
  /** The names of figures in 指标 whose number became last year's. */
  figures: readonly string[];
  /** Plans to report on. */
  plans: number;
}

/** A valid data file: its source and its content. */
export interface ThisYear {
  source: Source;
  report: Report;
  figures: Figures;
}

/**
 * Makes next year's data file from this year's by editing its text. `lastYear`: the path by which the new file refers
 * to the old one; undefined if the old one has no name. `name`: what comments with commands call the file; undefined if
 * it keeps its name.
 */
export function nextYear(thisYear: ThisYear, lastYear: string | undefined, name?: OwnName): NextYear {
  const { root, text } = thisYear.source;
  return root?.kind === 'map' ? new NextMain(thisYear, root, lastYear).made(name) : { text, figures: [], plans: 0 };
}

class NextMain {
  readonly #report: Report;
  readonly #figures: Figures;
  readonly #lastYear: string | undefined;
  readonly #moving: ReadonlySet<number>;
  readonly #splices: Splices;
  readonly #titles: Titles;
  readonly #next: NextFigure;
  readonly #data: NextData;
  readonly #sections: NextSections;
  readonly #tables: NextTables;
  readonly #root: Within<Mapping>;
  readonly #fields: Fields;

  constructor({ source, report, figures }: ThisYear, root: Mapping, lastYear: string | undefined) {
    this.#report = report;
    this.#figures = figures;
    this.#lastYear = lastYear;
    this.#splices = new Splices(source);
    this.#moving = movingYears(report.period);
    this.#titles = new Titles(this.#splices, this.#moving);
    this.#next = new NextFigure(this.#splices, this.#moving);
    this.#data = new NextData(this.#splices, this.#moving, figures, this.#next);
    this.#sections = new NextSections(this.#splices, this.#titles, this.#data);
    this.#tables = new NextTables(this.#splices, this.#titles, this.#data);
    this.#root = this.#splices.inside(root, undefined);
    this.#fields = new Fields(root, reportSchema);
  }

  made(name: OwnName | undefined): NextYear {
    this.#splices.comments(this.#root.node, (comment) => suggestionMoved(comment, this.#moving, name));
    this.#frame();
    this.#lead();
    const figures = this.#register();
    for (const id of ['achievements', 'highlights', 'problems', 'plans', 'closing'])
      this.#sections.comment(this.#fields.get(id), this.#root);
    this.#work();
    this.#ownSections();
    this.#document();
    return { text: this.#splices.finish(), figures, plans: this.#report.plans?.length ?? 0 };
  }

  #frame(): void {
    const [period, asOf, before] = ['period', 'asOf', 'lastYear'].map((id) => this.#fields.get(id));
    if (period?.value.kind === 'map') nextStretch(period.value, this.#splices);
    else if (period) this.#splices.retext(period, nextPeriod);
    if (asOf) this.#splices.retext(asOf, nextDate);
    this.#redate(this.#fields.get('issued'), this.#root);
    this.#titles.advance(this.#fields.get('title'), this.#root);
    for (const [entry, at] of this.#entriesOf('sectionTitles')) this.#titles.advance(entry, at);
    if (this.#lastYear === undefined || !period) return;
    const path = scalar(this.#lastYear);
    if (before) this.#splices.replace(before.value, path);
    else if (this.#root.closes !== undefined) this.#splices.before(period, this.#root, [`上年数据: ${path}`]);
    else this.#splices.afterEntry(period, `上年数据: ${path}`);
  }

  /** The date of signing is unknown yet: moved a year on, with the old one in a comment. */
  #redate(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind === 'scalar') this.#splices.supersede(entry, holder, nextDate(entry.value.text.trim()));
  }

  #lead(): void {
    const entry = this.#fields.get('lead');
    if (entry?.value.kind !== 'map') {
      this.#sections.comment(entry, this.#root);
      return;
    }
    const at = this.#splices.inside(entry.value, this.#root);
    const own = new Fields(entry.value, schemaOf('lead'));
    this.#titles.advance(own.get('transition'), at);
    this.#sections.tell(own, at, ['text', 'guidance', 'goal', 'mainLine', 'measures', 'assessment']);
  }

  /** The names of the figures whose number became last year's. */
  #register(): string[] {
    const moved: string[] = [];
    for (const [figure, at] of this.#entriesOf('figures')) {
      const before = this.#next.moved;
      this.#next.advance(figure, at, this.#figures.byName.get(figure.key));
      if (this.#next.moved > before) moved.push(figure.key);
    }
    for (const [set, at] of this.#entriesOf('figureSets')) this.#data.set(set, at);
    return moved;
  }

  #work(): void {
    const entry = this.#fields.get('work');
    const list = entry?.value;
    const { plans = [], work } = this.#report;
    const titled = work?.some(({ title }) => title !== undefined) ?? true;
    const { lines, inBraces } = planSection(plans, titled, this.#moving);
    if (entry && list?.kind === 'list' && list.items.some((item) => this.#sections.survives(item, true))) {
      const at = this.#splices.inside(list, this.#root);
      if (plans.length > 0) this.#splices.firstItem(at, lines, inBraces);
      this.#sections.advance(at, true);
    } else if (plans.length === 0) this.#sections.comment(entry, this.#root);
    else if (entry) this.#splices.supersede(entry, this.#root, `[${inBraces}]`);
    else if (this.#root.closes === undefined) this.#splices.atEnd(['主要工作:', ...lines.map((line) => `  ${line}`)]);
    else this.#splices.append(this.#root, `主要工作: [${inBraces}]`);
  }

  #ownSections(): void {
    const [own, tables, charts] = ['sections', 'tables', 'charts'].map((id) => this.#fields.get(id)?.value);
    if (own?.kind === 'list') this.#sections.advance(this.#splices.inside(own, this.#root), false);
    if (tables?.kind === 'list') this.#tables.tables(this.#splices.inside(tables, this.#root));
    if (charts?.kind === 'list') this.#tables.charts(this.#splices.inside(charts, this.#root));
  }

  #document(): void {
    const value = this.#fields.get('document')?.value;
    if (value?.kind !== 'map') return;
    const at = this.#splices.inside(value, this.#root);
    const own = new Fields(value, DOCUMENT);
    this.#redate(own.get('printedOn'), at);
    const [number, attachments] = [own.get('number'), own.get('attachments')?.value];
    if (number) this.#splices.supersede(number, at, PENDING);
    if (attachments?.kind !== 'list') return;
    const list = this.#splices.inside(attachments, at);
    for (const item of attachments.items) if (item.kind === 'map') this.#attachment(this.#splices.inside(item, list));
  }

  #attachment(at: Within<Mapping>): void {
    const own = new Fields(at.node, elementOf('attachments', DOCUMENT));
    const content = own.get('content');
    if (content) this.#splices.supersede(content, at, '【待补】');
    this.#titles.advance(own.get('title'), at);
  }

  #entriesOf(id: string): [Entry, Within<Mapping>][] {
    const value = this.#fields.get(id)?.value;
    if (value?.kind !== 'map') return [];
    const at = this.#splices.inside(value, this.#root);
    return value.entries.map((entry) => [entry, at]);
  }
}
