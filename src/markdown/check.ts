import type { Diagnostic } from '../diagnostic.ts';
import { type Call, FileCheck, type Given, type Whole } from './file-check.ts';
import type { TemplateFile } from './template-file.ts';
import { TemplateFindings } from './template-findings.ts';
import { viewShape } from './view-shape.ts';

/** The most nested parts: each is checked inside the one that calls it. */
const MOST_PARTS = 20;

/**
 * Checks a template against the view that it will see: every name, partial, helper and block argument must exist there.
 * Handlebars itself prints nothing for a misspelt `{{#each}}`, so a chapter could silently vanish.
 */
export function checkTemplate(
  main: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
  parse: (text: string) => hbs.AST.Program,
  given: Given = viewShape,
): Diagnostic[] {
  const check = new TemplateCheck(partials, parse);
  check.walk(main, [given]);
  return check.findings.diagnostics;
}

/** A template with all the parts that it calls. */
class TemplateCheck implements Whole {
  readonly findings = new TemplateFindings();
  readonly partials: ReadonlyMap<string, TemplateFile>;
  readonly parse: (text: string) => hbs.AST.Program;
  /** Parts that need not be checked again, each with what it was given. */
  readonly #walked = new Set<string>();
  readonly #open: string[] = [];
  readonly #numbers = new Map<Given, number>();
  /** Where a built-in part was called: faults in what it is given must be fixed there. */
  #caller: Call | undefined;

  constructor(partials: ReadonlyMap<string, TemplateFile>, parse: (text: string) => hbs.AST.Program) {
    this.partials = partials;
    this.parse = parse;
  }

  /** `scopes`: where `{{…}}` and each `../` are looked up, outermost first; `hash`: further names that a call gives. */
  walk(template: TemplateFile, scopes: readonly Given[], hash: ReadonlySet<string> = new Set()): void {
    new FileCheck(this, template, scopes, hash).walk();
  }

  walkPart(found: TemplateFile, call: Call): void {
    const { name, node, template, scopes, shape, hash } = call;
    if (this.#open.includes(name)) {
      this.tell(template, node, `“${name}”里又用了“${name}”，没有尽头。`, '去掉这一处引用。');
      return;
    }
    if (this.#open.length >= MOST_PARTS) {
      const message = `部分里套部分，在这里超过了${MOST_PARTS}层，应在${MOST_PARTS}层以内。`;
      this.tell(template, node, message, '把几个部分合成一个。');
      return;
    }
    if (!shape) return;
    const names = hash.toSorted();
    const key = `${name} ${this.#numberOf(shape)} ${names.join(' ')}`;
    if (this.#walked.has(key)) return;
    this.#walked.add(key);
    this.#open.push(name);
    const outside = this.#caller;
    if (!found.builtIn) this.#caller = undefined;
    else if (!template.builtIn) this.#caller = call;
    this.walk(found, [...scopes.slice(0, -1), shape], new Set(names));
    this.#caller = outside;
    this.#open.pop();
  }

  tell(template: TemplateFile, node: hbs.AST.Node, message: string, hint: string): void {
    if (!this.#caller) {
      this.findings.tell(template, node, message, hint);
      return;
    }
    const { name, template: at, node: call } = this.#caller;
    this.findings.tell(
      at,
      call,
      `用到“${name}”这一部分，给它的内容不合用：${message}`,
      `给“${name}”它要的内容，内置的模板里怎样用，用“summarize templates copy”看。`,
    );
  }

  #numberOf(shape: Given): number {
    const known = this.#numbers.get(shape) ?? this.#numbers.size;
    this.#numbers.set(shape, known);
    return known;
  }
}
