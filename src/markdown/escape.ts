/** Back from Markdown to the text typed. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** Typed text as Markdown that renders back to that text, in CommonMark and on GitHub alike. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s*\n\s*/gu, ' ')
      .replace(/[\\`*_[\]<|~$]/gu, '\\$&')
      .replace(/&(?=#?\w+;)/gu, '\\&')
      // GitHub makes links of bare addresses and swallows the Chinese that follows.
      .replace(/(https?:)(?=\/\/)/giu, '$1\\')
      .replace(/\bwww(?=\.)/giu, '$&\\')
      // Marks that open a block when they open a line.
      .replace(/^(\d+)([.)])/u, '$1\\$2')
      .replace(/^([#>+=-])/u, '\\$1')
  );
}
