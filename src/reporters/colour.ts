/** Colour functions for a reporter; they return the text unchanged if the output has no colours. */
export interface Colour {
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

/** What tables are drawn on. */
export interface Screen extends Colour {
  /** In terminal columns, of which a Chinese character takes two. */
  width: number;
}

/** For stdout and stderr. */
export interface Colours {
  out: Screen;
  err: Colour;
}

const plain = (text: string) => text;

export const PLAIN: Screen = { red: plain, yellow: plain, cyan: plain, dim: plain, bold: plain, width: 100 };
