import type { Place } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import type { WrittenNumber } from '../passages/written-numbers.ts';
import type { Source } from '../source/node.ts';
import type { TypedNumber } from './typed-numbers.ts';

/** Where a number that the report prints comes from. */
export interface Origin {
  /** “专利申请量”的“上年”, “主要工作”里的文字. */
  label: string;
  /** The figure it belongs to, if any. */
  figure?: string;
  /** Where it is typed; for a computed number, where its figure is. */
  place?: Place;
  /** Undefined if it is not typed. */
  typed?: TypedNumber;
  /** The words around it where it is typed are different. */
  isUnlikely?: true;
  /** It is typed in the file of 上年数据. */
  isLastYear?: true;
  /** For a computed number: 2924÷2063−1. */
  how?: string;
}

/** The data searched. */
export interface SearchedData {
  source: Source;
  figures: Figures;
}

/** A number in a text of the report. */
export interface Wanted {
  number: WrittenNumber;
  /** Names of the phrases that contain it, innermost first. */
  names: readonly string[];
  /** The paragraph, and the offset of the number in it. */
  text: string;
  from: number;
}

/** Used if a computed number has no known formula. */
export const COMPUTED = '由有关的数推出';
