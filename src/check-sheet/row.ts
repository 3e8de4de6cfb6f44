import type { Derivation } from './derivation.ts';

/** 指标, 部分 (其中, 包括), 分项, 数量 (新增, 总数, 申报 …), 年份 (历年), 成果. */
export type RowKind = 'figure' | 'part' | 'fact' | 'count' | 'year' | 'achievement';

export interface Row {
  kind: RowKind;
  /** The figure's name, as the data have it. */
  figure: string;
  /** The name readers know: 名称, if no other figure has the same. */
  called: string;
  /** Which number of the figure, as a reference names it: 发明专利, 总数, 2008; '' for the figure itself. */
  item: string;
  /** As printed in a table. */
  label: string;
  depth: number;
  /** '' for a figure whose only numbers are in the rows below it. */
  value: string;
  unit: string;
  pending: boolean;
  conflict: boolean;
  /** 预计: the final number is still to come. */
  preliminary: boolean;
  derived: Derivation[];
  /** Not typed: the sum of its parts. */
  summed: boolean;
  source: string;
  owner: string | undefined;
  /** Places in the report, in its order, without duplicates. */
  uses: string[];
  unused: boolean;
}
