/** What a kind of unit usually reports, used to make its first data file. */
export interface Kind {
  name: string;
  /** Words by which units of this kind are called; at the end of a unit's name they decide its kind. */
  called: RegExp;
  /** Units whose figures these are; others of this kind, such as 教育局, have to replace them. */
  core?: RegExp;
  /** 称谓: how it refers to its area and to itself. */
  area: string;
  subject: string;
  /** 称谓.工作, if not 科技工作. */
  business?: string;
  /** In the usual order of such reports. */
  sections: Section[];
  /** The most important figures, for the lead. */
  lead: string[];
}

export interface Section {
  title: string;
  /** Words in the names of departments that usually write it. */
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
  /** Two numbers, 新增 and 总数, for a figure that accumulates; otherwise only 数值. */
  grows?: true;
}

/** A figure with one number: 数值. */
export function one(name: string, unit: string, verb?: string): Indicator {
  return { name, unit, ...(verb !== undefined && { verb }) };
}

/** A figure with two numbers: 新增 and 总数. */
export function growing(name: string, unit: string, verb = '新增'): Indicator {
  return { name, unit, verb, grows: true };
}
