/** The placeholder for a text still to be written: 单位: 待填, as rollup writes it. */
export const AWAITING = '待[补填]';
/** Nothing but that. */
export const AWAITED = new RegExp(`^\\s*${AWAITING}\\s*$`, 'u');
