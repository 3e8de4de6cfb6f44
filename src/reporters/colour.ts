/** Painters for a reporter; the identity where the output takes no colour. */
export interface Colour {
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}
