import type { Node, Source } from '../source/node.ts';

/** Where the lines and the values of a text start and end. */
export class Lines {
  /** The line ending that the text uses. */
  readonly mark: string;
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
    this.mark = /\r\n|\r|\n/u.exec(source.text)?.[0] ?? '\n';
  }

  start(offset: number): number {
    return offset - this.#source.pointAt(offset).column + 1;
  }

  end(offset: number): number {
    const found = this.#source.text.slice(offset).search(/[\r\n]/u);
    return found < 0 ? this.#source.text.length : offset + found;
  }

  /** Whitespace that aligns a new line with the text at the offset; tabs are kept. */
  indent(offset: number): string {
    return this.#source.text.slice(this.start(offset), offset).replace(/[^\t]/gu, ' ');
  }

  /** Where a value ends, without trailing whitespace and blank lines. */
  endOf({ place }: Node): number {
    const { text } = this.#source;
    let end = place.end.offset;
    while (end > place.start.offset && /\s/u.test(text[end - 1] ?? '')) end--;
    return end;
  }
}
