import type { Shape } from '../fields.ts';
import type { Wanted } from './node.ts';

/** What a leaf accepts: one of its values, else a string or number that has its pattern and its minimum. */
export function leafOf({ hint, values }: Shape): Wanted {
  if (values) return oneOf(values);
  const { types = ['string', 'number'], pattern, minimum } = hint;
  return { types, keywords: { ...(pattern !== undefined && { pattern }), ...(minimum !== undefined && { minimum }) } };
}

/** YAML takes some of these for numbers or booleans, while the code reads the text as typed. */
function oneOf(values: readonly string[]): Wanted {
  if (values.every((value) => /^\d+$/u.test(value))) {
    const [minimum, maximum] = [Math.min(...values.map(Number)), Math.max(...values.map(Number))];
    return { types: ['number', 'string'], keywords: { pattern: among(values), minimum, maximum } };
  }
  if (values.includes('true')) return { types: ['boolean', 'string'], keywords: { pattern: among(values) } };
  return { types: ['string'], keywords: { enum: values } };
}

function among(values: readonly string[]): string {
  return `^(?:${values.join('|')})$`;
}

/** Names typed as one text, with these separators between them; only the leaf's values, if it has any. */
export function namesIn({ values, hint }: Shape, separators: string): Wanted {
  if (!values)
    return { types: ['string', 'number'], keywords: hint.pattern === undefined ? {} : { pattern: hint.pattern } };
  const any = `(?:${values.join('|')})`;
  const [ends, between] = [`[${separators}\\s]*`, `[${separators}\\s]+`];
  return {
    types: ['string'],
    keywords: { pattern: `^${ends}(?:${any}(?:${between}${any})*${ends})?$`, examples: values },
  };
}
