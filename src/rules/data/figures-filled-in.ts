import type { Path } from '../../diagnostic.ts';
import { isNamePending, titleOf } from '../../figures/achievements/achievement-words.ts';
import { unsaidOfAchievement } from '../../figures/achievements/unsaid-of-achievement.ts';
import { type Figure, isPending } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { shapeOf } from '../../figures/phrase/shape.ts';
import { usedNames } from '../../figures/references/used-names.ts';
import { drawnNumbers } from '../../figures/tables/drawn.ts';
import { yearOf } from '../../figures/year-of.ts';
import { isDisputed } from '../../report/amount.ts';
import { STAGES, TALLIES } from '../../report/counts.ts';
import { labelsOf } from '../../report/fields.ts';
import { type Achievement, achievement as achievementSchema, type Report } from '../../report/schema.ts';
import { Candidates } from '../../zh/nearest.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** A missing number must not come out as a blank or a zero. Every printed gap is reported. */
export const figuresFilledIn: DataRule = {
  name: 'figures-filled-in',
  severity: 'warning',
  description: '指标应有数；还没有的写“待补”，印出时留空并列出。',
  why: '空着的数照发出去，领导和上级一眼看见；写成零更会误导。',
  basis: '惯例：没有报来的数标明“待补”，定稿前补齐',
  bad: '指标: {技术合同成交额: {单位: 亿元, 数值: 待补, 责任: 成果科}}',
  good: '指标: {技术合同成交额: {单位: 亿元, 数值: 22.9}}',
  *check({ achievements = [], ...report }, figures) {
    const listed = new Set<string>();
    const drawn = drawnNumbers(figures);
    const open = gaps(report, undefined);
    const byPath = new Map(
      open.length === 0 ? [] : everyFigure(figures).map((figure) => [figure.path.join('\n'), figure]),
    );
    /** The figure whose number is at the path: in one of its fields, one level below or, in a list, two. */
    const figureAt = (path: Path) =>
      [-1, -2, -3].map((end) => byPath.get(path.slice(0, end).join('\n'))).find((figure) => figure !== undefined);
    const aims = new Set((report.plans ?? []).flatMap(({ targets = [] }) => targets));
    const meant = spareNames(report, figures);
    for (const { path, name, owner, typed, disputed } of open) {
      listed.add(path.slice(0, 2).join('\n'));
      if (typed !== undefined) {
        yield ofText(path, typed, owner);
        continue;
      }
      const figure = figureAt(path);
      if (disputed !== undefined) {
        // What departments disagree on is reported by parts-agree.
        if (!figures.disputes.some((each) => each.path[1] === path[1])) yield ofDispute(path, name, disputed, owner);
        continue;
      }
      const isDrawn = figure && figures.byName.get(figure.name) === figure && drawn.has(referenceOf(figure, path));
      const isAim = figure && path.at(-2) === 'nextTarget' && aims.has(figure.name);
      const held = isDrawn || isAim ? undefined : unprinted(path, figure);
      const count = figure && !held ? COUNTS[String(path[figure.path.length])] : undefined;
      yield finding(path, count === undefined ? name : `${name}”的“${count}`, owner, { held, meant: meant(name) });
    }
    for (const figure of everyFigure(figures)) {
      const { name, path, data } = figure;
      if (!isPending(figure) || listed.has(path.slice(0, 2).join('\n'))) continue;
      yield finding(path, name, data.owner, { meant: meant(name) });
    }
    for (const [index, achievement] of achievements.entries()) yield* ofAchievement(achievement, index);
  },
};

/** 专利申请量.2013, 专利申请量.上年: numbers that a chart itself marks as missing. */
function referenceOf({ name, path: own }: Figure, path: Path): string {
  const [field, year] = path.slice(own.length);
  return `${name}.${field === 'series' ? year : field === 'prior' ? '上年' : ''}`;
}

/** 新增, 立项: the name of the figure's number concerned. */
const COUNTS: Record<string, string> = { ...TALLIES, ...STAGES, ranks: '位次', nextTarget: '明年目标' };

function finding(
  path: Path,
  name: string,
  owner: string | undefined,
  { held, meant }: { held?: Held | undefined; meant?: string | undefined } = {},
): Finding {
  const fill = owner ? `向${owner}要到数后填上。` : '填上数；由谁提供可写“责任”。';
  return {
    path,
    message: held ? `“${name}”的“${held.what}”还没有数，${held.until}。` : `“${name}”还没有数，印作${mark(owner)}。`,
    hint: meant === undefined ? fill : `另有一个“${meant}”没有印出：是同一个数的，名称改成一样；不是的，${fill}`,
  };
}

/** A gap marker in a text. */
function ofText(path: Path, typed: string, owner: string | undefined): Finding {
  return {
    path,
    message: `这里还空着“${typed}”。`,
    hint: owner ? `向${owner}要到后填上。` : '填上数或文字，没有的连同所在的句子删去。',
  };
}

/** A number that somebody typed as still to be checked. */
function ofDispute(path: Path, name: string, disputed: string, owner: string | undefined): Finding {
  return {
    path,
    message: `“${name}”的数还没有定，印作${disputed}。`,
    hint: `${owner ? `向${owner}核对` : '核对'}后只写一个数。`,
  };
}

/** Finds an unprinted figure with a similar name, perhaps the same: a department's 技术合同额 for 技术合同成交额. */
function spareNames({ figures: _, ...report }: Report, figures: Figures): (name: string) => string | undefined {
  let spare: Candidates | undefined;
  return (name) => {
    if (!spare) {
      const used = usedNames(report, figures);
      const all = [...figures.byName.values()].filter((figure) => !isPending(figure) && !used.has(figure.name));
      spare = new Candidates(all.map((figure) => figure.name));
    }
    return spare.nearest(name);
  };
}

/** Gaps of an achievement. Fields that are not printed at all are reported by achievement-fields-are-said. */
function* ofAchievement(achievement: Achievement, index: number): Generator<Finding> {
  const { owner } = achievement;
  const title = titleOf(achievement, index);
  const unsaid = unsaidOfAchievement(achievement).map(({ path: [field] }) => field);
  if (isNamePending(achievement)) {
    yield {
      path: ['achievements', index, 'name'],
      message: `“${title}”的“名称”还没有定，印作${mark(owner)}。`,
      hint: owner ? `向${owner}问定后填上。` : '填上名称；由谁提供可写“责任”。',
    };
  }
  for (const { path, typed, disputed } of gaps(achievement, owner)) {
    if (disputed !== undefined || unsaid.includes(String(path[0]))) continue;
    if (typed !== undefined) {
      yield ofText(['achievements', index, ...path], typed, owner);
      continue;
    }
    const label = labelsOf(achievementSchema, path.map(String)).at(-1);
    yield finding(['achievements', index, ...path], `${title}”的“${label}`, owner);
  }
}

function mark(owner: string | undefined): string {
  return `【待补${owner ? `：${owner}` : ''}】`;
}

interface Held {
  what: string;
  until: string;
}

/** Numbers used only for comparison: without them the comparison is omitted. */
function unprinted(path: Path, figure: Figure | undefined): Held | undefined {
  const [above, last] = [path.at(-2), path.at(-1)];
  if (above === 'series') return figure && ofYear(figure, Number(last));
  if (above === 'nextTarget') return { what: '明年目标', until: '有了数才能写进“下一步思路”' };
  if (above === 'target') return { what: '目标', until: '有了数才能说完成得怎样' };
  if (above === 'against') return { what: '对比', until: '有了数才能说高出多少' };
  if (above === 'share' && last !== 'ratio')
    return { what: '占', until: last === 'value' ? '有了数才能算比重' : '有了数才能算比重的变化' };
  if (path.at(-3) === 'ranks' && last === 'prior') return { what: '位次的上年', until: '有了数才能说前移、后移' };
  if (last !== 'prior' || (figure && shapeOf(figure) === 'fromPrior')) return undefined;
  return above === 'total'
    ? { what: '总数的上年', until: '有了数才能算净增' }
    : { what: '上年', until: '有了数才能算增长' };
}

/** A history prints its first and last year, or every year (分列); if it is told as a number, only that year's. */
function ofYear(figure: Figure, year: number): Held | undefined {
  const { series, data, setting } = figure;
  const what = `历年”里的“${year}年`;
  if (shapeOf(figure) === 'series') {
    const isEnd = year === series[0]?.year || year === series.at(-1)?.year;
    return data.style === '分列' || isEnd ? undefined : { what, until: '句子只说首尾两年，应填上或删去' };
  }
  const now = yearOf(data, setting.year);
  if (year === now) return undefined;
  return { what, until: year === now - 1 ? '有了数才能算增长' : '有了数才能算年均增长' };
}

interface Gap {
  path: Path;
  name: string;
  /** For a text: 【待补：成果科】. */
  typed?: string;
  /** A number not settled: 【待核：36／39】. */
  disputed?: string;
  owner: string | undefined;
}

/** Objects whose keys are names. */
const RECORDS = new Set<Path[number] | undefined>(['figures', 'parts', 'breakdown', 'defined', 'facts']);

/** Every 待补 in the data and every 【待补】 in its texts; `owner` is the default owner. */
function gaps(data: object, owner: string | undefined): Gap[] {
  const found: Gap[] = [];
  visit(data, [], '这里', owner);
  return found;

  function visit(value: unknown, path: Path, name: string, owner: string | undefined): void {
    if (typeof value === 'string') {
      const [typed] = /【[^【】]*待补[^【】]*】?/u.exec(value) ?? [];
      if (typed !== undefined) found.push({ path, name, typed, owner });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index], name, owner);
    } else if (typeof value === 'object' && value !== null) {
      if ('pending' in value) {
        if (value.pending === true) found.push({ path, name, owner });
        else if ('before' in value && typeof value.before === 'string' && isDisputed(value.before))
          found.push({ path, name, disputed: value.before, owner });
        return;
      }
      const own = 'owner' in value && typeof value.owner === 'string' ? value.owner : owner;
      const isRecord = RECORDS.has(path.at(-1));
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key], isRecord ? key : name, own);
    }
  }
}
