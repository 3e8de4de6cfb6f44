/** What a kind of office usually reports, from which its first data file is made. */
export interface Kind {
  name: string;
  /** What a unit of this kind, or the word for its like, is called by: with what its name may end. */
  called: RegExp;
  /** 称谓: how it speaks of its area and of itself. */
  area: string;
  subject: string;
  /** 称谓.工作, where it is not 科技工作. */
  business?: string;
  /** In the usual order of such reports. */
  sections: Section[];
  /** Figures for the lead, the weightiest. */
  lead: string[];
}

export interface Section {
  title: string;
  /** Words in the names of departments that usually see to it. */
  departments: string[];
  items: Item[];
}

export interface Item {
  title: string;
  figures: Indicator[];
}

export interface Indicator {
  name: string;
  unit: string;
  verb?: string;
  /** Two numbers, 新增 and 总数, for what is added to year by year; else one, 数值. */
  grows?: true;
}

/** One number: 数值. */
export function one(name: string, unit: string, verb?: string): Indicator {
  return { name, unit, ...(verb !== undefined && { verb }) };
}

/** 新增 and 总数. */
export function growing(name: string, unit: string, verb = '新增'): Indicator {
  return { name, unit, verb, grows: true };
}
