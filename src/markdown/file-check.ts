import { nearest } from '../zh/nearest.ts';
import { braceFault, strayBraces, unreadable } from './braces.ts';
import { BLOCKS, HELPERS, isHelper } from './helpers.ts';
import { nestingFault } from './nesting.ts';
import { NUMBER_FORMS } from './numbering.ts';
import type { TemplateFile } from './template-file.ts';
import type { TemplateFindings } from './template-findings.ts';
import { type Shape, viewShape } from './view-shape.ts';

/** What a template is given: a part of the view; or something unknown, which accepts all names. */
export type Given = Shape | { kind: 'any' };

export const ANY: Given = { kind: 'any' };

const DATA = new Set(['index', 'first', 'last', 'key', 'root']);

/** A call of a part. */
export interface Call {
  name: string;
  node: hbs.AST.Node;
  template: TemplateFile;
  /** At the place of the call. */
  scopes: readonly Given[];
  /** What the part is given; undefined if that was already reported as wrong. */
  shape: Given | undefined;
  /** Further names that it is given. */
  hash: readonly string[];
}

/** What the files of a template share. */
export interface Whole {
  readonly findings: TemplateFindings;
  readonly partials: ReadonlyMap<string, TemplateFile>;
  parse(text: string): hbs.AST.Program;
  /** Checks the part that is called, inside the one that calls it. */
  walkPart(found: TemplateFile, call: Call): void;
  tell(template: TemplateFile, node: hbs.AST.Node, message: string, hint: string): void;
}

/** Checks one file of a template, statement by statement. */
export class FileCheck {
  readonly #whole: Whole;
  readonly #template: TemplateFile;
  readonly #scopes: Given[];
  /** The number of scopes before any block of this file. */
  readonly #depth: number;
  readonly #hash: ReadonlySet<string>;

  constructor(whole: Whole, template: TemplateFile, scopes: readonly Given[], hash: ReadonlySet<string>) {
    this.#whole = whole;
    this.#template = template;
    this.#scopes = [...scopes];
    this.#depth = scopes.length;
    this.#hash = hash;
  }

  walk(): void {
    const { text } = this.#template;
    const nested = nestingFault(text);
    if (nested) {
      this.#whole.findings.tellSyntax(this.#template, nested);
      return;
    }
    let program: hbs.AST.Program;
    try {
      program = this.#whole.parse(text);
    } catch (error) {
      const [, line = 1] = /(?:line | - )(\d+)/u.exec(String((error as Error).message)) ?? [];
      this.#whole.findings.tellSyntax(this.#template, braceFault(text) ?? unreadable(text, Number(line)));
      return;
    }
    for (const statement of program.body) this.#walk(statement);
  }

  #walk(node: hbs.AST.Statement): void {
    switch (node.type) {
      case 'ContentStatement':
        this.#content(node as hbs.AST.ContentStatement);
        return;
      case 'CommentStatement':
        return;
      case 'MustacheStatement': {
        const statement = node as hbs.AST.MustacheStatement;
        if (!statement.escaped) {
          this.#report(node, '模板里用了{{{……}}}，应为{{……}}。', '数据的文字要经过转义，写两层花括号。');
        }
        this.#expression(statement.path, statement.params, statement);
        return;
      }
      case 'BlockStatement':
        this.#block(node as hbs.AST.BlockStatement);
        return;
      case 'PartialStatement':
        this.#partial(node as hbs.AST.PartialStatement);
        return;
      default:
        this.#report(
          node,
          `模板里用了不支持的写法（${node.type}）。`,
          '只用{{名称}}、{{#each}}、{{#if}}、{{#unless}}、{{#with}}、{{> 部分}}。',
        );
    }
  }

  #content(node: hbs.AST.ContentStatement): void {
    for (const { typed, meant, start, end } of strayBraces(String(node.original), node.loc.start)) {
      const at = { ...node, loc: { ...node.loc, start, end } };
      this.#report(at, `“${typed}”会照原样印出，应为${meant}。`, '花括号用半角，写两层，前后成对。');
    }
  }

  #expression(path: hbs.AST.Expression, params: hbs.AST.Expression[], at: hbs.AST.Node): Given | undefined {
    const name = (path as hbs.AST.PathExpression).original;
    if (path.type === 'PathExpression' && isHelper(name)) {
      const { arity, usage } = HELPERS[name];
      if (params.length !== arity)
        this.#report(at, `“${name}”要${arity}个参数，这里有${params.length}个。`, `如${usage}。`);
      for (const param of params) this.#value(param);
      const [form] = params;
      if (name === '序' && form) this.#numberForm(form);
      return { kind: 'text', about: '' };
    }
    if (params.length > 0) {
      const meant = nearest(name, Object.keys(HELPERS));
      this.#report(
        path,
        `没有名为“${name}”的助手。`,
        meant ? `您是不是要写“${meant}”？` : `可用：${Object.keys(HELPERS).join('、')}。`,
      );
      return undefined;
    }
    return this.#value(path);
  }

  /** The ordinals of a template must be known from its text. */
  #numberForm(form: hbs.AST.Expression): void {
    const typed = form.type === 'StringLiteral' ? (form as hbs.AST.StringLiteral).value : undefined;
    if (typed !== undefined && NUMBER_FORMS.includes(typed)) return;
    const message = typed === undefined ? '“序”后面应为引号里的序号。' : `没有“${typed}”这种序号。`;
    this.#report(form, message, `可用：${NUMBER_FORMS.map((each) => `{{序 "${each}"}}`).join('、')}。`);
  }

  #value(param: hbs.AST.Expression): Given | undefined {
    if (param.type === 'SubExpression') {
      const sub = param as hbs.AST.SubExpression;
      return this.#expression(sub.path, sub.params, sub);
    }
    return param.type === 'PathExpression'
      ? this.#lookup(param as hbs.AST.PathExpression)
      : { kind: 'text', about: '' };
  }

  #lookup(path: hbs.AST.PathExpression): Given | undefined {
    const parts = path.parts as string[];
    if (path.data) {
      const [first = '', ...rest] = parts;
      if (first === 'root') return this.#descend(path, viewShape, rest);
      if (!DATA.has(first)) this.#report(path, `没有名为“@${first}”的变量。`, '可用：@index、@first、@last、@root。');
      return { kind: 'text', about: '' };
    }
    const scope = this.#scopes[this.#scopes.length - 1 - path.depth];
    if (!scope) {
      this.#report(path, `“${path.original}”里的“../”比所在的层数多。`, '去掉多余的“../”，或用@root从头找起。');
      return undefined;
    }
    if (parts.length === 1 && path.depth === 0 && this.#scopes.length === this.#depth && this.#hash.has(parts[0] ?? ''))
      return { kind: 'text', about: '' };
    return this.#descend(path, scope, parts);
  }

  #descend(path: hbs.AST.PathExpression, from: Given, parts: string[]): Given | undefined {
    let shape: Given | undefined = from;
    for (const part of parts) {
      if (shape?.kind === 'any') return ANY;
      if (shape?.kind === 'list' && part === 'length') return { kind: 'text', about: '' };
      const inner: Shape | undefined =
        shape?.kind === 'fields' && Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined;
      if (!inner && /[“”]/u.test(part)) {
        this.#report(
          path,
          `“${part.replace(/[“”]/gu, '')}”用了中文引号，应为英文引号。`,
          `写作"${part.replace(/[“”]/gu, '')}"。`,
        );
        return undefined;
      }
      if (!inner) {
        const known = shape?.kind === 'fields' ? Object.keys(shape.fields) : [];
        const meant = nearest(part, known);
        this.#report(
          path,
          `这里没有名为“${part}”的内容。`,
          meant
            ? `您是不是要写“${meant}”？`
            : known.length > 0
              ? `这里可用：${known.join('、')}。`
              : '这里已没有下一级。',
        );
        return undefined;
      }
      shape = inner;
    }
    return shape;
  }

  #block(node: hbs.AST.BlockStatement): void {
    const name = (node.path as hbs.AST.PathExpression).original;
    if (!BLOCKS.has(name)) {
      const meant = nearest(name, BLOCKS);
      this.#report(
        node.path,
        `没有名为“#${name}”的块。`,
        meant ? `您是不是要写“#${meant}”？` : '可用：#if、#unless、#each、#with、#句。',
      );
      return;
    }
    const wanted = name === '句' ? 0 : 1;
    if (node.params.length !== wanted) {
      this.#report(
        node,
        `“#${name}”要${wanted}个参数，这里有${node.params.length}个。`,
        '如{{#each 要点}}……{{/each}}。',
      );
    }
    const shape = node.params[0] && this.#value(node.params[0]);
    let inner: Given | undefined;
    if (name === 'each' && shape) {
      if (shape.kind === 'list') inner = shape.of;
      else if (shape.kind === 'any') inner = ANY;
      else this.#report(node.params[0] ?? node, '“#each”后面不是列表，应为列表。', '一组内容用#with，文字用#if。');
    }
    if (name === 'with' && shape) inner = shape;
    if (name === 'each' || name === 'with') {
      if (inner) {
        this.#scopes.push(inner);
        for (const statement of node.program.body) this.#walk(statement);
        this.#scopes.pop();
      }
    } else for (const statement of node.program.body) this.#walk(statement);
    for (const statement of node.inverse?.body ?? []) this.#walk(statement);
  }

  #partial(node: hbs.AST.PartialStatement): void {
    const name = String((node.name as hbs.AST.PathExpression).original ?? '');
    const { partials } = this.#whole;
    const found = partials.get(name);
    if (!found) {
      const meant = nearest(name, partials.keys());
      this.#report(
        node,
        `没有名为“${name}”的部分。`,
        meant ? `您是不是要写“${meant}”？` : `可用：${[...partials.keys()].join('、')}。`,
      );
      return;
    }
    const shape = node.params[0] ? this.#value(node.params[0]) : this.#scopes.at(-1);
    const pairs = node.hash?.pairs ?? [];
    for (const pair of pairs) this.#value(pair.value);
    const hash = pairs.map(({ key }) => key);
    this.#whole.walkPart(found, { name, node, template: this.#template, scopes: this.#scopes, shape, hash });
  }

  #report(node: hbs.AST.Node, message: string, hint: string): void {
    this.#whole.tell(this.#template, node, message, hint);
  }
}
