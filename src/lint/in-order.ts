import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { withShortQuotes } from '../zh/text.ts';

/** Findings by place, in words that quote no more of a text than can be read. */
export function inOrder(findings: readonly Diagnostic[]): Diagnostic[] {
  return findings.map(withShortWords).sort(byPlace);
}

function withShortWords(finding: Diagnostic): Diagnostic {
  const { message, hint, related } = finding;
  return {
    ...finding,
    message: withShortQuotes(message),
    ...(hint !== undefined && { hint: withShortQuotes(hint) }),
    related: related.map((each) => ({ ...each, message: withShortQuotes(each.message) })),
  };
}
