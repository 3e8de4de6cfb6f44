import { fieldsAreSaid } from './fields-are-said.ts';
import { figuresFilledIn } from './figures-filled-in.ts';
import { firstsHaveProof } from './firsts-have-proof.ts';
import { growthMatchesValues } from './growth-matches-values.ts';
import { itemsSaySomething } from './items-say-something.ts';
import { namesAreWords } from './names-are-words.ts';
import { namesSaidOnce } from './names-said-once.ts';
import { namesWithinCount } from './names-within-count.ts';
import { partsSumToTotal } from './parts-sum-to-total.ts';
import { partsWithinTotal } from './parts-within-total.ts';
import { percentagesChangeByPoints } from './percentages-change-by-points.ts';
import type { DataRule } from './rule.ts';
import { sectionsTitledAlike } from './sections-titled-alike.ts';
import { seriesMatchesValue } from './series-matches-value.ts';
import { sharesMatchValues } from './shares-match-values.ts';
import { totalCoversNew } from './total-covers-new.ts';
import { unitsAgree } from './units-agree.ts';

/** The only registry: in this order the rules run. */
export const dataRules: readonly DataRule[] = [
  unitsAgree,
  partsSumToTotal,
  partsWithinTotal,
  growthMatchesValues,
  sharesMatchValues,
  percentagesChangeByPoints,
  seriesMatchesValue,
  namesWithinCount,
  totalCoversNew,
  namesAreWords,
  itemsSaySomething,
  sectionsTitledAlike,
  firstsHaveProof,
  namesSaidOnce,
  fieldsAreSaid,
  figuresFilledIn,
];
