import { cleanText } from '../typeset/clean.ts';

/** Converts Markdown back to the typed text. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** Typed text as Markdown that renders back to that text, in CommonMark and on GitHub alike. */
export function escapeMarkdown(text: string): string {
  return (
    cleanText(text.replace(/\s*[\n\r\u2028\u2029]\s*/gu, ' '))
      .replace(/[\\`*_[\]<|~$]/gu, '\\$&')
      .replace(/&(?=#?\w+;)/gu, '\\&')
      // GitHub turns bare addresses into links, including the Chinese that follows.
      .replace(/((?:https?|ftp):)(?=\/\/)/giu, '$1\\')
      .replace(/\bwww(?=\.)/giu, '$&\\')
      .replace(/(?<=[\w.+-])@(?=\w)/gu, '\\@')
      // Marks that open a block at the start of a line, also after blanks, which will be trimmed.
      .replace(/^(\s*\d+)([.)])/u, '$1\\$2')
      .replace(/^(\s*)([#>+=-])/u, '$1\\$2')
  );
}
