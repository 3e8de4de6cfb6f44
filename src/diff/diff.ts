import type { Sheet } from '../check-sheet/sheet.ts';
import { changesOf } from '../compare/changes.ts';
import { blocksOf, sentencesOf } from '../compare/text.ts';
import { type TextEntry, textEntries } from '../compare/text-changes.ts';
import type { Proof } from '../proof/proof.ts';
import { type FigureChange, figureChanges } from './figure-changes.ts';

/** 改动清单: the changes from one state of the data to a later one. */
export interface Diff {
  /** The names of the two states: 2026年.yaml, HEAD~1. */
  before: string;
  after: string;
  /** Of the later state. */
  title: string;
  figures: FigureChange[];
  /** Numbers and dates typed in running text. */
  numbers: { place: string; before: string; after: string; sentence: string }[];
  texts: TextEntry[];
}

/** One state of a report: its numbers and its text. */
export interface State {
  name: string;
  sheet: Sheet;
  proof: Proof;
}

/**
 * All that differs between two states, in the order of the later report. Numbers in phrases of figures are among the
 * figures.
 */
export function diffOf(before: State, after: State): Diff {
  const changes = changesOf(...sentences(before.proof, after.proof));
  return {
    before: before.name,
    after: after.name,
    title: after.proof.title,
    figures: figureChanges(before.sheet, after.sheet),
    numbers: changes.numbers
      // Numbers in phrases are listed with their figures.
      .filter(
        ({ after: { sentence, from, to } }) => !sentence.block.said.some((said) => said.from <= from && to <= said.to),
      )
      .map(({ before: was, after: is }) => ({
        place: is.sentence.block.place,
        before: was.number.text,
        after: is.number.text,
        sentence: is.sentence.text,
      })),
    texts: textEntries(changes),
  };
}

function sentences(before: Proof, after: Proof): Parameters<typeof changesOf> {
  return [sentencesOf(blocksOf(before.lines)), sentencesOf(blocksOf(after.lines))];
}

/** Changes that somebody made, as opposed to those that follow from others. */
export function ownChanges({ figures }: Pick<Diff, 'figures'>): FigureChange[] {
  return figures.filter(({ kind }) => kind !== '随之变动');
}

/** The figures that were not edited but changed because others were: totals, growths, shares. */
export function followers({ figures }: Pick<Diff, 'figures'>): FigureChange[] {
  return figures.filter(({ kind }) => kind === '随之变动');
}

/** 数有2项改动，另有3项随之变动，文字有1处改动。 */
export function summaryOf(diff: Diff): string {
  const { numbers, texts } = diff;
  const [changed, moved] = [ownChanges(diff).length + numbers.length, followers(diff).length];
  const told = [
    changed === 0 ? '' : `数有${changed}项改动`,
    moved === 0 ? '' : `${changed === 0 ? '数' : '另'}有${moved}项随之变动`,
    texts.length === 0 ? '' : `文字有${texts.length}处改动`,
  ].filter((each) => each !== '');
  return told.length === 0 ? '两稿的数和文字都一样。' : `${told.join('，')}。`;
}
