import { achievementFieldsAreSaid } from './data/achievement-fields-are-said.ts';
import { achievementsAreNamed } from './data/achievements-are-named.ts';
import { achievementsHaveVerbs } from './data/achievements-have-verbs.ts';
import { aimsHaveTargets } from './data/aims-have-targets.ts';
import { averagesMatchTotals } from './data/averages-match-totals.ts';
import { awardsMatchAchievements } from './data/awards-match-achievements.ts';
import { chartsFitTheirData } from './data/charts-fit-their-data.ts';
import { claimsMatchTargets } from './data/claims-match-targets.ts';
import { contestAwardsAreGraded } from './data/contest-awards-are-graded.ts';
import { countsAreWhole } from './data/counts-are-whole.ts';
import { datesWithinPeriod } from './data/dates-within-period.ts';
import { eventsToldOnce } from './data/events-told-once.ts';
import { fieldsAreSaid } from './data/fields-are-said.ts';
import { figuresFilledIn } from './data/figures-filled-in.ts';
import { firstsHaveProof } from './data/firsts-have-proof.ts';
import { firstsMatchNumbers } from './data/firsts-match-numbers.ts';
import { growthMatchesValues } from './data/growth-matches-values.ts';
import { headingsFollowedByText } from './data/headings-followed-by-text.ts';
import { highlightsInBody } from './data/highlights-in-body.ts';
import { highlightsRenewed } from './data/highlights-renewed.ts';
import { itemsDiffer } from './data/items-differ.ts';
import { itemsSaySomething } from './data/items-say-something.ts';
import { leadReadsWhole } from './data/lead-reads-whole.ts';
import { listedNamesApart } from './data/listed-names-apart.ts';
import { listedNamesDiffer } from './data/listed-names-differ.ts';
import { longerPeriodsHoldMore } from './data/longer-periods-hold-more.ts';
import { magnitudesAlike } from './data/magnitudes-alike.ts';
import { namesAreWords } from './data/names-are-words.ts';
import { namesInPeriod } from './data/names-in-period.ts';
import { namesSaidOnce } from './data/names-said-once.ts';
import { namesWithinCount } from './data/names-within-count.ts';
import { netWithinNew } from './data/net-within-new.ts';
import { ordinalsNotTyped } from './data/ordinals-not-typed.ts';
import { pageFollowsStandard } from './data/page-follows-standard.ts';
import { partYearNotAnnual } from './data/part-year-not-annual.ts';
import { partsAgree } from './data/parts-agree.ts';
import { partsMatchFigures } from './data/parts-match-figures.ts';
import { partsPresent } from './data/parts-present.ts';
import { partsSumToTotal } from './data/parts-sum-to-total.ts';
import { partsTogetherWithinTotal } from './data/parts-together-within-total.ts';
import { partsWithinTotal } from './data/parts-within-total.ts';
import { percentagesChangeByPoints } from './data/percentages-change-by-points.ts';
import { percentagesInHundreds } from './data/percentages-in-hundreds.ts';
import { plansAreMeasurable } from './data/plans-are-measurable.ts';
import { priorsMatchLastYear } from './data/priors-match-last-year.ts';
import { priorsNotCopied } from './data/priors-not-copied.ts';
import { problemsHavePlans } from './data/problems-have-plans.ts';
import { roundedPartsExplained } from './data/rounded-parts-explained.ts';
import { roundedSharesExplained } from './data/rounded-shares-explained.ts';
import { sectionsTitledAlike } from './data/sections-titled-alike.ts';
import { selectedWithinApplied } from './data/selected-within-applied.ts';
import { sentencesRewritten } from './data/sentences-rewritten.ts';
import { seriesMatchesValue } from './data/series-matches-value.ts';
import { seriesWithinPeriod } from './data/series-within-period.ts';
import { sharesMatchValues } from './data/shares-match-values.ts';
import { sharesWithinWhole } from './data/shares-within-whole.ts';
import { spansMatchLastYear } from './data/spans-match-last-year.ts';
import { streaksMatchPriors } from './data/streaks-match-priors.ts';
import { subjectsCanAct } from './data/subjects-can-act.ts';
import { tableTotalsAddUp } from './data/table-totals-add-up.ts';
import { tableTotalsMatchFigures } from './data/table-totals-match-figures.ts';
import { targetsAboveStart } from './data/targets-above-start.ts';
import { textsFilledIn } from './data/texts-filled-in.ts';
import { titlesMatchFigures } from './data/titles-match-figures.ts';
import { titlesScoped } from './data/titles-scoped.ts';
import { totalCoversNew } from './data/total-covers-new.ts';
import { totalsContinue } from './data/totals-continue.ts';
import { unitsAgree } from './data/units-agree.ts';
import { unitsGiven } from './data/units-given.ts';
import { unitsSaidOnce } from './data/units-said-once.ts';
import { verbsSaidOnce } from './data/verbs-said-once.ts';
import { verbsWithinSource } from './data/verbs-within-source.ts';
import type { DataRule, TextRule } from './rule.ts';
import { approximationOnce } from './text/approximation-once.ts';
import { asOfInRightWord } from './text/as-of-in-right-word.ts';
import { asOfNotAfterDate } from './text/as-of-not-after-date.ts';
import { averageGrowthMatchesEnds } from './text/average-growth-matches-ends.ts';
import { averageMatchesSentence } from './text/average-matches-sentence.ts';
import { bannedWordsAbsent } from './text/banned-words-absent.ts';
import { boundsMatchNumbers } from './text/bounds-match-numbers.ts';
import { bracketsHoldSomething } from './text/brackets-hold-something.ts';
import { comparisonSaidOnce } from './text/comparison-said-once.ts';
import { completionMatchesTarget } from './text/completion-matches-target.ts';
import { dashesAndDotsInForm } from './text/dashes-and-dots-in-form.ts';
import { datesExist } from './text/dates-exist.ts';
import { decimalsConsistent } from './text/decimals-consistent.ts';
import { decreaseWithoutTimes } from './text/decrease-without-times.ts';
import { differenceMatchesEnds } from './text/difference-matches-ends.ts';
import { documentNumbersInBrackets } from './text/document-numbers-in-brackets.ts';
import { figureSaidOneWay } from './text/figure-said-one-way.ts';
import { fiveYearPlansInForce } from './text/five-year-plans-in-force.ts';
import { growthMatchesEnds } from './text/growth-matches-ends.ts';
import { growthPossible } from './text/growth-possible.ts';
import { headingNotAlone } from './text/heading-not-alone.ts';
import { headingsEndedAlike } from './text/headings-ended-alike.ts';
import { listMatchesCount } from './text/list-matches-count.ts';
import { listMembersDistinct } from './text/list-members-distinct.ts';
import { marksFullWidth } from './text/marks-full-width.ts';
import { marksSingle } from './text/marks-single.ts';
import { moneyInYuan } from './text/money-in-yuan.ts';
import { monthsInReport } from './text/months-in-report.ts';
import { namesConsistent } from './text/names-consistent.ts';
import { noOddCharacters } from './text/no-odd-characters.ts';
import { noSpaceInChinese } from './text/no-space-in-chinese.ts';
import { noWebRemnants } from './text/no-web-remnants.ts';
import { numbersInForm } from './text/numbers-in-form.ts';
import { numbersInLadder } from './text/numbers-in-ladder.ts';
import { partsAddUp } from './text/parts-add-up.ts';
import { peopleUnnamed } from './text/people-unnamed.ts';
import { placeholdersReplaced } from './text/placeholders-replaced.ts';
import { plansAboveReached } from './text/plans-above-reached.ts';
import { pointsForPercentages } from './text/points-for-percentages.ts';
import { problemsAndPlansPresent } from './text/problems-and-plans-present.ts';
import { promisedCountKept } from './text/promised-count-kept.ts';
import { quotesPaired } from './text/quotes-paired.ts';
import { quotesWithoutEnumerationComma } from './text/quotes-without-enumeration-comma.ts';
import { rangesWithDash } from './text/ranges-with-dash.ts';
import { rankMovesMatchPlaces } from './text/rank-moves-match-places.ts';
import { ranksInScope } from './text/ranks-in-scope.ts';
import { ratesWithinWhole } from './text/rates-within-whole.ts';
import { respectivelyListsEqual } from './text/respectively-lists-equal.ts';
import { respectivelyOnce } from './text/respectively-once.ts';
import { sentencesEnded } from './text/sentences-ended.ts';
import { sequenceComplete } from './text/sequence-complete.ts';
import { shareMatchesParts } from './text/share-matches-parts.ts';
import { streakOfAdjacentYears } from './text/streak-of-adjacent-years.ts';
import { tableCompletionMatchesTarget } from './text/table-completion-matches-target.ts';
import { tableGrowthMatchesYears } from './text/table-growth-matches-years.ts';
import { tableTotalMatchesRows } from './text/table-total-matches-rows.ts';
import { termsConsistent } from './text/terms-consistent.ts';
import { timesDated } from './text/times-dated.ts';
import { titleYearsInOrder } from './text/title-years-in-order.ts';
import { tonePlain } from './text/tone-plain.ts';
import { unitsConsistent } from './text/units-consistent.ts';
import { verbMatchesSign } from './text/verb-matches-sign.ts';
import { wordingFits } from './text/wording-fits.ts';
import { wordsInRightForm } from './text/words-in-right-form.ts';
import { wordsNotDoubled } from './text/words-not-doubled.ts';
import { yearsInReport } from './text/years-in-report.ts';
import { zerosSaidAsNone } from './text/zeros-said-as-none.ts';

/** The registry of data rules, in the order in which they run. */
export const dataRules: readonly DataRule[] = [
  unitsAgree,
  unitsGiven,
  countsAreWhole,
  partsSumToTotal,
  partsWithinTotal,
  partsTogetherWithinTotal,
  partsMatchFigures,
  tableTotalsAddUp,
  tableTotalsMatchFigures,
  growthMatchesValues,
  sharesMatchValues,
  sharesWithinWhole,
  averagesMatchTotals,
  roundedPartsExplained,
  roundedSharesExplained,
  percentagesChangeByPoints,
  seriesMatchesValue,
  seriesWithinPeriod,
  namesWithinCount,
  listedNamesApart,
  listedNamesDiffer,
  totalCoversNew,
  netWithinNew,
  selectedWithinApplied,
  streaksMatchPriors,
  titlesScoped,
  namesAreWords,
  itemsSaySomething,
  itemsDiffer,
  headingsFollowedByText,
  sectionsTitledAlike,
  ordinalsNotTyped,
  achievementsAreNamed,
  achievementsHaveVerbs,
  contestAwardsAreGraded,
  awardsMatchAchievements,
  firstsHaveProof,
  firstsMatchNumbers,
  claimsMatchTargets,
  titlesMatchFigures,
  verbsWithinSource,
  namesSaidOnce,
  verbsSaidOnce,
  subjectsCanAct,
  unitsSaidOnce,
  aimsHaveTargets,
  magnitudesAlike,
  percentagesInHundreds,
  targetsAboveStart,
  partYearNotAnnual,
  longerPeriodsHoldMore,
  priorsNotCopied,
  priorsMatchLastYear,
  spansMatchLastYear,
  totalsContinue,
  sentencesRewritten,
  highlightsRenewed,
  datesWithinPeriod,
  namesInPeriod,
  eventsToldOnce,
  highlightsInBody,
  problemsHavePlans,
  plansAreMeasurable,
  partsAgree,
  partsPresent,
  leadReadsWhole,
  chartsFitTheirData,
  fieldsAreSaid,
  achievementFieldsAreSaid,
  figuresFilledIn,
  textsFilledIn,
  pageFollowsStandard,
];

/** The registry of text rules, which read what was written. */
export const textRules: readonly TextRule[] = [
  asOfInRightWord,
  averageGrowthMatchesEnds,
  averageMatchesSentence,
  growthMatchesEnds,
  tableCompletionMatchesTarget,
  tableGrowthMatchesYears,
  tableTotalMatchesRows,
  differenceMatchesEnds,
  partsAddUp,
  growthPossible,
  respectivelyListsEqual,
  listMatchesCount,
  completionMatchesTarget,
  boundsMatchNumbers,
  pointsForPercentages,
  verbMatchesSign,
  rankMovesMatchPlaces,
  approximationOnce,
  decreaseWithoutTimes,
  moneyInYuan,
  streakOfAdjacentYears,
  shareMatchesParts,
  ratesWithinWhole,
  bracketsHoldSomething,
  dashesAndDotsInForm,
  documentNumbersInBrackets,
  marksFullWidth,
  marksSingle,
  noOddCharacters,
  noSpaceInChinese,
  placeholdersReplaced,
  quotesPaired,
  quotesWithoutEnumerationComma,
  rangesWithDash,
  sentencesEnded,
  bannedWordsAbsent,
  listMembersDistinct,
  noWebRemnants,
  termsConsistent,
  timesDated,
  tonePlain,
  wordsInRightForm,
  wordsNotDoubled,
  wordingFits,
  comparisonSaidOnce,
  namesConsistent,
  peopleUnnamed,
  ranksInScope,
  zerosSaidAsNone,
  respectivelyOnce,
  datesExist,
  decimalsConsistent,
  figureSaidOneWay,
  plansAboveReached,
  headingNotAlone,
  headingsEndedAlike,
  numbersInForm,
  numbersInLadder,
  problemsAndPlansPresent,
  promisedCountKept,
  sequenceComplete,
  titleYearsInOrder,
  unitsConsistent,
  yearsInReport,
  monthsInReport,
  fiveYearPlansInForce,
  asOfNotAfterDate,
];
