import type { HelperOptions, TemplateDelegate } from 'handlebars';

/** Maximum number of expanded blocks and parts; a report of the largest data file has some hundred thousand. */
const MOST_EXPANDED = 1_000_000;
/** Maximum number of characters that these give, each counted once for every level that it is in. */
const MOST_WRITTEN = 50_000_000;
/** Maximum depth of nested blocks and parts. */
const MOST_DEEP = 300;

export type BlockHelper = (this: unknown, ...given: unknown[]) => unknown;

/** Thrown if a template makes more than any report has: it would fill the memory, or never end. */
export class TooMuch extends Error {}

/** What one rendering may expand to: a user's template, or a stranger's, may call a part in each of its parts. */
export class Budget {
  #expanded = 0;
  #written = 0;
  #depth = 0;

  /** The same part, with each expansion counted. */
  part(part: TemplateDelegate): TemplateDelegate {
    return (context, options) => this.#spent(() => part(context, options));
  }

  /** The same block helper, with each expansion of its content counted. */
  block(helper: BlockHelper): BlockHelper {
    const spent = this.#spent.bind(this);
    return function (...given) {
      const options = given.at(-1) as HelperOptions;
      const bounded = {
        ...options,
        fn: (...inner: Parameters<HelperOptions['fn']>) => spent(() => options.fn(...inner)),
        inverse: (...inner: Parameters<HelperOptions['inverse']>) => spent(() => options.inverse(...inner)),
      };
      return helper.apply(this, [...given.slice(0, -1), bounded]);
    };
  }

  #spent(expand: () => string): string {
    if (++this.#expanded > MOST_EXPANDED || this.#depth >= MOST_DEEP) throw new TooMuch();
    this.#depth++;
    const text = expand();
    this.#depth--;
    this.#written += text.length;
    if (this.#written > MOST_WRITTEN) throw new TooMuch();
    return text;
  }
}
