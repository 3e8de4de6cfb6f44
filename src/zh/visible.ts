/**
 * A text on one line of a screen or a log, as one that may be a stranger's is shown: what would steer a terminal, or turn
 * the order of what is read, is a mark instead; and no CI takes it for a command.
 */
export function visible(text: string): string {
  return withoutControls(text.replaceAll('\t', '→').replaceAll('\n', '·'));
}

/** The same of a text of several lines. Each character stays one, so that columns stay true. */
export function withoutControls(text: string): string {
  return (
    text
      .replace(/(?![\n\t])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '·')
      // Azure Pipelines and GitHub look for ##vso[ and ##[ anywhere in a line.
      .replace(/##(?=\[|vso\[|teamcity\[)/gu, '#·')
  );
}
