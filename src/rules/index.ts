import { aimsHaveTargets } from './aims-have-targets.ts';
import { fieldsAreSaid } from './fields-are-said.ts';
import { figuresFilledIn } from './figures-filled-in.ts';
import { firstsHaveProof } from './firsts-have-proof.ts';
import { growthMatchesValues } from './growth-matches-values.ts';
import { itemsSaySomething } from './items-say-something.ts';
import { namesAreWords } from './names-are-words.ts';
import { namesSaidOnce } from './names-said-once.ts';
import { namesWithinCount } from './names-within-count.ts';
import { netWithinNew } from './net-within-new.ts';
import { partsSumToTotal } from './parts-sum-to-total.ts';
import { partsTogetherWithinTotal } from './parts-together-within-total.ts';
import { partsWithinTotal } from './parts-within-total.ts';
import { percentagesChangeByPoints } from './percentages-change-by-points.ts';
import type { DataRule } from './rule.ts';
import { sectionsTitledAlike } from './sections-titled-alike.ts';
import { selectedWithinApplied } from './selected-within-applied.ts';
import { seriesMatchesValue } from './series-matches-value.ts';
import { seriesWithinPeriod } from './series-within-period.ts';
import { sharesMatchValues } from './shares-match-values.ts';
import { sharesWithinWhole } from './shares-within-whole.ts';
import { totalCoversNew } from './total-covers-new.ts';
import { unitsAgree } from './units-agree.ts';
import { unitsGiven } from './units-given.ts';

/** The only registry: in this order the rules run. */
export const dataRules: readonly DataRule[] = [
  unitsAgree,
  unitsGiven,
  partsSumToTotal,
  partsWithinTotal,
  partsTogetherWithinTotal,
  growthMatchesValues,
  sharesMatchValues,
  sharesWithinWhole,
  percentagesChangeByPoints,
  seriesMatchesValue,
  seriesWithinPeriod,
  namesWithinCount,
  totalCoversNew,
  netWithinNew,
  selectedWithinApplied,
  namesAreWords,
  itemsSaySomething,
  sectionsTitledAlike,
  firstsHaveProof,
  namesSaidOnce,
  aimsHaveTargets,
  fieldsAreSaid,
  figuresFilledIn,
];
