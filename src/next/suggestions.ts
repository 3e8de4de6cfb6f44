import { nextDate, withYearsMoved } from './years.ts';

/** The data file's own name in the old year and in the new one, as they are typed in a shell. */
export interface OwnName {
  old: string;
  new: string;
}

/** A date that a commented-out line suggests: # 成文日期: 2026-12-25. */
const SUGGESTED = /^(#\s*(?:截至|成文日期): )(\d{4}-\d{1,2}-\d{1,2})/u;
const DEADLINE = /^(#\s.*(?<=[,，{ ])时限: )(\d{4}-\d{1,2})(?=\})/u;

/**
 * Moves on a comment that `init` wrote for whoever fills in the file: its heading, its commands, the dates that it
 * suggests. Other comments are a person's and stay as they are.
 */
export function suggestionMoved(comment: string, moving: ReadonlySet<number>, name: OwnName | undefined): string {
  if (comment.includes('工作总结的数据文件。')) return withYearsMoved(comment, moving);
  if (name && /^# [^：]{2,8}：summarize /u.test(comment)) return comment.replace(name.old, () => name.new);
  return comment
    .replace(SUGGESTED, (_, key: string, date: string) => key + nextDate(date))
    .replace(DEADLINE, (_, key: string, date: string) => key + nextDate(date));
}
