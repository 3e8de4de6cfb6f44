/** Colour functions for a reporter; they return the text unchanged if the output has no colours. */
export interface Colour {
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

/** For stdout and stderr. */
export interface Colours {
  out: Colour;
  err: Colour;
}

const plain = (text: string) => text;

export const PLAIN: Colour = { red: plain, yellow: plain, cyan: plain, dim: plain, bold: plain };
