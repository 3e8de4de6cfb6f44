/** An element, or as much of a page as stands between two tags. */
interface Open {
  name: string;
  attributes: string;
}

const token =
  /<!DOCTYPE html>|<!--(?:(?!--).)*-->|<(?<close>\/?)(?<name>[a-z]\w*)(?<attributes>(?: [a-zA-Z][\w-]*="[^"<]*")*)(?<empty>\/?)>|(?<text>(?:[^<&]|&(?:amp|lt|gt|quot);)+)/suy;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0009\u000b-\u001f\p{Surrogate}\ufffe\uffff]/u;

/**
 * Reads a file as strictly as an XML parser would: throws where a tag is not closed, a mark not escaped or an attribute
 * not quoted. Calls `text` with every text and the elements that it stands in.
 */
export function read(html: string, text: (value: string, within: readonly Open[]) => void): void {
  if (forbidden.test(html)) throw new Error('a character that XML forbids');
  const open: Open[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const from = token.lastIndex;
    const { groups } = token.exec(html) ?? {};
    if (token.lastIndex === 0 || !groups) throw new Error(`not well-formed at: ${html.slice(from, from + 60)}`);
    const { close, name, attributes = '', empty, text: value } = groups;
    if (value !== undefined) text(unescaped(value), open);
    else if (name !== undefined && close === '/') {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
    } else if (name !== undefined && empty === '') open.push({ name, attributes });
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
}

/** The text of each page, without its number, the words of its pictures and a header that a table repeats there. */
export function pageTexts(html: string): string[] {
  const pages = new Map<string, string>();
  read(html, (value, within) => {
    const page = within.find(({ name }) => name === 'section');
    const repeated = within.some(({ name }) => name === 'thead') && within.some(isContinued);
    if (!page) return;
    const isText = !repeated && !within.some(({ name }) => name === 'footer' || name === 'svg');
    // A text has no line ends; those between the elements are only for who reads the file.
    pages.set(page.attributes, (pages.get(page.attributes) ?? '') + (isText ? value.replaceAll('\n', '') : ''));
  });
  return [...pages.values()];
}

function isContinued({ name, attributes }: Open): boolean {
  return name === 'table' && /\bcontinued\b/u.test(attributes);
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
