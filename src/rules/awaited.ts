/** The placeholder for a text still to be written: 单位: 待填, as rollup writes it. */
export const AWAITED = /^\s*待[补填]\s*$/u;
