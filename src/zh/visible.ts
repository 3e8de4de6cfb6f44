/**
 * Untrusted text on one line, safe for a terminal or log: characters that control the terminal or change the text
 * direction are replaced, and CI systems do not read it as a command.
 */
export function visible(text: string): string {
  return withoutControls(text.replaceAll('\t', '→').replaceAll('\n', '·'));
}

/** The same for text of several lines. Each character is replaced by one, so that columns stay valid. */
export function withoutControls(text: string): string {
  return (
    text
      .replace(/(?![\n\t])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '·')
      // Commands to a CI system that may stand anywhere in a line: ##vso[ and ##[ (Azure Pipelines, GitHub),
      // ##teamcity[ (TeamCity).
      .replace(/##(?=\[|vso\[|teamcity\[)/gu, '#·')
  );
}
