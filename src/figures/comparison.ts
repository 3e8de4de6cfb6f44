import type { Say } from './wording.ts';

/** Whether a text has said against what growth is measured, so that the next need not say it. */
export function tellsChange(text: string, say: Say): boolean {
  return text.includes(say('同比')) || text.includes(say('同口径'));
}
