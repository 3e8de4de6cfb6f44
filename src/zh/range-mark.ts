/**
 * What is typed between the ends of a range, 1—11月, 15~20人, 2025－2026学年: the letters of a character class. Printed as —
 * (GB/T 15834-2011, 4.13.3.2).
 */
export const RANGE_MARKS = '\\-－–—~～';

/** Any of them, or 至; a pattern. */
export const TO = `[${RANGE_MARKS}至]`;
