import type { Diagnostic, Place, Point } from '../diagnostic.ts';
import { pointsOf } from '../source/points.ts';
import { withShortQuotes } from '../zh/text.ts';
import { type BraceFault, offsetsOf } from './braces.ts';
import type { TemplateFile } from './template-file.ts';

/** Findings in templates: one per place, however often a part is called. */
export class TemplateFindings {
  readonly diagnostics: Diagnostic[] = [];
  readonly #told = new Set<string>();
  readonly #points = new Map<TemplateFile, (at: hbs.AST.Position) => Point>();

  tell(template: TemplateFile, { loc }: hbs.AST.Node, message: string, hint: string): void {
    const { file } = template;
    const pointAt = this.#pointsIn(template);
    const place = { file, start: pointAt(loc.start), end: pointAt(loc.end) };
    const key = `${place.start.offset} ${file}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#add(place, message, hint);
  }

  /** For a template that cannot be parsed. */
  tellSyntax({ file, text }: TemplateFile, { from, to, message, hint }: BraceFault): void {
    const pointAt = pointsOf(text);
    this.#add({ file, start: pointAt(from), end: pointAt(to) }, message, hint);
  }

  #add(place: Place, message: string, hint: string): void {
    const words = { message: withShortQuotes(message), hint: withShortQuotes(hint) };
    this.diagnostics.push({ rule: 'template', severity: 'error', ...words, place, related: [] });
  }

  #pointsIn(template: TemplateFile): (at: hbs.AST.Position) => Point {
    const known = this.#points.get(template);
    if (known) return known;
    const [offsetOf, pointAt] = [offsetsOf(template.text), pointsOf(template.text)];
    const found = (at: hbs.AST.Position) => pointAt(offsetOf(at));
    this.#points.set(template, found);
    return found;
  }
}
