import { aimsHaveTargets } from './data/aims-have-targets.ts';
import { datesWithinPeriod } from './data/dates-within-period.ts';
import { eventsToldOnce } from './data/events-told-once.ts';
import { fieldsAreSaid } from './data/fields-are-said.ts';
import { figuresFilledIn } from './data/figures-filled-in.ts';
import { firstsHaveProof } from './data/firsts-have-proof.ts';
import { growthMatchesValues } from './data/growth-matches-values.ts';
import { highlightsInBody } from './data/highlights-in-body.ts';
import { itemsSaySomething } from './data/items-say-something.ts';
import { magnitudesAlike } from './data/magnitudes-alike.ts';
import { namesAreWords } from './data/names-are-words.ts';
import { namesSaidOnce } from './data/names-said-once.ts';
import { namesWithinCount } from './data/names-within-count.ts';
import { netWithinNew } from './data/net-within-new.ts';
import { partsPresent } from './data/parts-present.ts';
import { partsSumToTotal } from './data/parts-sum-to-total.ts';
import { partsTogetherWithinTotal } from './data/parts-together-within-total.ts';
import { partsWithinTotal } from './data/parts-within-total.ts';
import { percentagesChangeByPoints } from './data/percentages-change-by-points.ts';
import { priorsNotCopied } from './data/priors-not-copied.ts';
import { problemsHavePlans } from './data/problems-have-plans.ts';
import { sectionsTitledAlike } from './data/sections-titled-alike.ts';
import { selectedWithinApplied } from './data/selected-within-applied.ts';
import { seriesMatchesValue } from './data/series-matches-value.ts';
import { seriesWithinPeriod } from './data/series-within-period.ts';
import { sharesMatchValues } from './data/shares-match-values.ts';
import { sharesWithinWhole } from './data/shares-within-whole.ts';
import { streaksMatchPriors } from './data/streaks-match-priors.ts';
import { totalCoversNew } from './data/total-covers-new.ts';
import { unitsAgree } from './data/units-agree.ts';
import { unitsGiven } from './data/units-given.ts';
import type { DataRule, TextRule } from './rule.ts';
import { approximationOnce } from './text/approximation-once.ts';
import { asOfInRightWord } from './text/as-of-in-right-word.ts';
import { averageGrowthMatchesEnds } from './text/average-growth-matches-ends.ts';
import { completionMatchesTarget } from './text/completion-matches-target.ts';
import { decreaseWithoutTimes } from './text/decrease-without-times.ts';
import { growthMatchesEnds } from './text/growth-matches-ends.ts';
import { growthPossible } from './text/growth-possible.ts';
import { listMatchesCount } from './text/list-matches-count.ts';
import { moneyInYuan } from './text/money-in-yuan.ts';
import { partsAddUp } from './text/parts-add-up.ts';
import { pointsForPercentages } from './text/points-for-percentages.ts';
import { respectivelyListsEqual } from './text/respectively-lists-equal.ts';
import { verbMatchesSign } from './text/verb-matches-sign.ts';

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
  streaksMatchPriors,
  namesAreWords,
  itemsSaySomething,
  sectionsTitledAlike,
  firstsHaveProof,
  namesSaidOnce,
  aimsHaveTargets,
  magnitudesAlike,
  priorsNotCopied,
  datesWithinPeriod,
  eventsToldOnce,
  highlightsInBody,
  problemsHavePlans,
  partsPresent,
  fieldsAreSaid,
  figuresFilledIn,
];

/** Likewise, over what a person wrote. */
export const textRules: readonly TextRule[] = [
  asOfInRightWord,
  averageGrowthMatchesEnds,
  growthMatchesEnds,
  partsAddUp,
  growthPossible,
  respectivelyListsEqual,
  listMatchesCount,
  completionMatchesTarget,
  pointsForPercentages,
  verbMatchesSign,
  approximationOnce,
  decreaseWithoutTimes,
  moneyInYuan,
];
