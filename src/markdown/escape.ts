import { cleanText } from '../typeset/clean.ts';

/** Back from Markdown to the text typed. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** Typed text as Markdown that renders back to that text, in CommonMark and on GitHub alike. */
export function escapeMarkdown(text: string): string {
  return (
    cleanText(text.replace(/\s*[\n\r\u2028\u2029]\s*/gu, ' '))
      .replace(/[\\`*_[\]<|~$]/gu, '\\$&')
      .replace(/&(?=#?\w+;)/gu, '\\&')
      // GitHub makes links of bare addresses and swallows the Chinese that follows.
      .replace(/((?:https?|ftp):)(?=\/\/)/giu, '$1\\')
      .replace(/\bwww(?=\.)/giu, '$&\\')
      .replace(/(?<=[\w.+-])@(?=\w)/gu, '\\@')
      // Marks that open a block when they open a line; of its blanks none is left.
      .replace(/^(\s*\d+)([.)])/u, '$1\\$2')
      .replace(/^(\s*)([#>+=-])/u, '$1\\$2')
  );
}
