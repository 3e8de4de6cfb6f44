import type { Place } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import type { WrittenNumber } from '../passages/written-numbers.ts';
import type { Source } from '../source/node.ts';
import type { TypedNumber } from './typed-numbers.ts';

/** Where a number that the report prints comes from. */
export interface Origin {
  /** “专利申请量”的“上年”, “主要工作”里的文字. */
  label: string;
  /** The figure that it belongs to, if any. */
  figure?: string;
  /** Where it is typed; of a number that is computed, where its figure is. */
  place?: Place;
  /** Undefined of what nobody typed. */
  typed?: TypedNumber;
  /** Other words stand round it where it is typed. */
  isUnlikely?: true;
  /** It stands in the file of 上年数据. */
  isLastYear?: true;
  /** Of a number that is computed: 2924÷2063−1. */
  how?: string;
}

/** What the search goes through. */
export interface Data {
  source: Source;
  figures: Figures;
}

/** A number in a text of the report. */
export interface Wanted {
  number: WrittenNumber;
  /** The names of the phrases that it stands in, the innermost first. */
  names: readonly string[];
  /** The paragraph, and where the number stands in it. */
  text: string;
  from: number;
}

/** What is told of a number of which no more is known. */
export const COMPUTED = '由有关的数推出';
