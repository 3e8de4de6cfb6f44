import type { Derivation } from './derivation.ts';

/** 指标, 部分 (其中, 包括), 分项, 数量 (新增, 总数, 申报 …), 年份 (历年), 成果. */
export type RowKind = 'figure' | 'part' | 'fact' | 'count' | 'year' | 'achievement';

export interface Row {
  kind: RowKind;
  /** The figure's name, as the data have it. */
  figure: string;
  /** As a reader knows it: by 名称, where that tells it from the others. */
  called: string;
  /** Which of its numbers, as a reference names it: 发明专利, 总数, 2008; '' for the figure itself. */
  item: string;
  /** As printed in a table. */
  label: string;
  depth: number;
  /** '' for a figure that has no number but those below it. */
  value: string;
  unit: string;
  pending: boolean;
  conflict: boolean;
  /** 预计: it will be another yet. */
  preliminary: boolean;
  derived: Derivation[];
  /** Nobody typed it: it is the sum of its parts. */
  summed: boolean;
  source: string;
  owner: string | undefined;
  /** Places in the report, in its order, each once. */
  uses: string[];
  unused: boolean;
}
