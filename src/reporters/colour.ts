/** Painters for a reporter; the identity where the output takes no colour. */
export interface Colour {
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

/** Of the two outputs. */
export interface Colours {
  out: Colour;
  err: Colour;
}

const plain = (text: string) => text;

export const PLAIN: Colour = { red: plain, yellow: plain, cyan: plain, dim: plain, bold: plain };
