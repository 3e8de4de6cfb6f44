import type { Diagnostic, Point } from '../diagnostic.ts';
import { pointsOf } from '../source/points.ts';
import { nearest } from '../zh/nearest.ts';
import { type BraceFault, braceFault, offsetsOf, strayBraces, unreadable } from './braces.ts';
import { BLOCKS, HELPERS, isHelper } from './helpers.ts';
import { nestingFault } from './nesting.ts';
import { NUMBER_FORMS } from './numbering.ts';
import type { TemplateFile } from './template-file.ts';
import { type Shape, viewShape } from './view-shape.ts';

type Position = hbs.AST.Position;

/** What a template is given: a part of the view; or something that cannot be known, of which all names are accepted. */
type Given = Shape | { kind: 'any' };

export const ANY: Given = { kind: 'any' };

/** Parts that call for each other; each of these is read inside of the one above. */
const MOST_PARTS = 20;
const DATA = new Set(['index', 'first', 'last', 'key', 'root']);

/**
 * Walks a template with the view it will see: every name, partial, helper and block argument must exist there. Handlebars
 * itself prints nothing for a misspelt `{{#each}}`, so a chapter could vanish in silence.
 */
export function checkTemplate(
  main: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
  parse: (text: string) => hbs.AST.Program,
  given: Given = viewShape,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const points = new Map<TemplateFile, (at: Position) => Point>();
  const walked = new Set<string>();
  const open: string[] = [];
  const numbers = new Map<Given, number>();
  /** Where a built-in part was called for: what it lacks is to be mended there. */
  let caller: { template: TemplateFile; node: hbs.AST.Node; name: string } | undefined;
  const numberOf = (shape: Given) => {
    if (!numbers.has(shape)) numbers.set(shape, numbers.size);
    return numbers.get(shape);
  };
  walkFile(main, [given]);
  return diagnostics;

  function walkFile(template: TemplateFile, scopes: Given[], hash: ReadonlySet<string> = new Set()): void {
    const nested = nestingFault(template.text);
    if (nested) {
      syntax(template, nested);
      return;
    }
    let program: hbs.AST.Program;
    try {
      program = parse(template.text);
    } catch (error) {
      const [, line = 1] = /(?:line | - )(\d+)/u.exec(String((error as Error).message)) ?? [];
      syntax(template, braceFault(template.text) ?? unreadable(template.text, Number(line)));
      return;
    }
    const depth = scopes.length;
    for (const statement of program.body) walk(statement);

    function walk(node: hbs.AST.Statement): void {
      switch (node.type) {
        case 'ContentStatement':
          content(node as hbs.AST.ContentStatement);
          return;
        case 'CommentStatement':
          return;
        case 'MustacheStatement': {
          const statement = node as hbs.AST.MustacheStatement;
          if (!statement.escaped) {
            report(node, '模板里用了{{{……}}}，应为{{……}}。', '数据的文字要经过转义，写两层花括号。');
          }
          expression(statement.path, statement.params, statement);
          return;
        }
        case 'BlockStatement':
          block(node as hbs.AST.BlockStatement);
          return;
        case 'PartialStatement':
          partial(node as hbs.AST.PartialStatement);
          return;
        default:
          report(
            node,
            `模板里用了不支持的写法（${node.type}）。`,
            '只用{{名称}}、{{#each}}、{{#if}}、{{#unless}}、{{#with}}、{{> 部分}}。',
          );
      }
    }

    function content(node: hbs.AST.ContentStatement): void {
      for (const { typed, meant, start, end } of strayBraces(String(node.original), node.loc.start)) {
        const at = { ...node, loc: { ...node.loc, start, end } };
        report(at, `“${typed}”会照原样印出，应为${meant}。`, '花括号用半角，写两层，前后成对。');
      }
    }

    function expression(path: hbs.AST.Expression, params: hbs.AST.Expression[], at: hbs.AST.Node): Given | undefined {
      const name = (path as hbs.AST.PathExpression).original;
      if (path.type === 'PathExpression' && isHelper(name)) {
        const { arity, usage } = HELPERS[name];
        if (params.length !== arity)
          report(at, `“${name}”要${arity}个参数，这里有${params.length}个。`, `如${usage}。`);
        for (const param of params) value(param);
        const [form] = params;
        if (name === '序' && form) numberForm(form);
        return { kind: 'text', about: '' };
      }
      if (params.length > 0) {
        const meant = nearest(name, Object.keys(HELPERS));
        report(
          path,
          `没有名为“${name}”的助手。`,
          meant ? `您是不是要写“${meant}”？` : `可用：${Object.keys(HELPERS).join('、')}。`,
        );
        return undefined;
      }
      return value(path);
    }

    /** Which ordinals a template has must be seen from its text. */
    function numberForm(form: hbs.AST.Expression): void {
      const typed = form.type === 'StringLiteral' ? (form as hbs.AST.StringLiteral).value : undefined;
      if (typed !== undefined && NUMBER_FORMS.includes(typed)) return;
      const message = typed === undefined ? '“序”后面应为引号里的序号。' : `没有“${typed}”这种序号。`;
      report(form, message, `可用：${NUMBER_FORMS.map((each) => `{{序 "${each}"}}`).join('、')}。`);
    }

    function value(param: hbs.AST.Expression): Given | undefined {
      if (param.type === 'SubExpression') {
        const sub = param as hbs.AST.SubExpression;
        return expression(sub.path, sub.params, sub);
      }
      return param.type === 'PathExpression' ? lookup(param as hbs.AST.PathExpression) : { kind: 'text', about: '' };
    }

    function lookup(path: hbs.AST.PathExpression): Given | undefined {
      const parts = path.parts as string[];
      if (path.data) {
        const [first = '', ...rest] = parts;
        if (first === 'root') return descend(path, viewShape, rest);
        if (!DATA.has(first)) report(path, `没有名为“@${first}”的变量。`, '可用：@index、@first、@last、@root。');
        return { kind: 'text', about: '' };
      }
      const scope = scopes[scopes.length - 1 - path.depth];
      if (!scope) {
        report(path, `“${path.original}”里的“../”比所在的层数多。`, '去掉多余的“../”，或用@root从头找起。');
        return undefined;
      }
      if (parts.length === 1 && path.depth === 0 && scopes.length === depth && hash.has(parts[0] ?? ''))
        return { kind: 'text', about: '' };
      return descend(path, scope, parts);
    }

    function descend(path: hbs.AST.PathExpression, from: Given, parts: string[]): Given | undefined {
      let shape: Given | undefined = from;
      for (const part of parts) {
        if (shape?.kind === 'any') return ANY;
        if (shape?.kind === 'list' && part === 'length') return { kind: 'text', about: '' };
        const inner: Shape | undefined =
          shape?.kind === 'fields' && Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined;
        if (!inner && /[“”]/u.test(part)) {
          report(
            path,
            `“${part.replace(/[“”]/gu, '')}”用了中文引号，应为英文引号。`,
            `写作"${part.replace(/[“”]/gu, '')}"。`,
          );
          return undefined;
        }
        if (!inner) {
          const known = shape?.kind === 'fields' ? Object.keys(shape.fields) : [];
          const meant = nearest(part, known);
          report(
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

    function block(node: hbs.AST.BlockStatement): void {
      const name = (node.path as hbs.AST.PathExpression).original;
      if (!BLOCKS.has(name)) {
        const meant = nearest(name, BLOCKS);
        report(
          node.path,
          `没有名为“#${name}”的块。`,
          meant ? `您是不是要写“#${meant}”？` : '可用：#if、#unless、#each、#with、#句。',
        );
        return;
      }
      const wanted = name === '句' ? 0 : 1;
      if (node.params.length !== wanted) {
        report(node, `“#${name}”要${wanted}个参数，这里有${node.params.length}个。`, '如{{#each 要点}}……{{/each}}。');
      }
      const shape = node.params[0] && value(node.params[0]);
      let inner: Given | undefined;
      if (name === 'each' && shape) {
        if (shape.kind === 'list') inner = shape.of;
        else if (shape.kind === 'any') inner = ANY;
        else report(node.params[0] ?? node, '“#each”后面不是列表，应为列表。', '一组内容用#with，文字用#if。');
      }
      if (name === 'with' && shape) inner = shape;
      if (name === 'each' || name === 'with') {
        if (inner) {
          scopes.push(inner);
          for (const statement of node.program.body) walk(statement);
          scopes.pop();
        }
      } else for (const statement of node.program.body) walk(statement);
      for (const statement of node.inverse?.body ?? []) walk(statement);
    }

    function partial(node: hbs.AST.PartialStatement): void {
      const name = String((node.name as hbs.AST.PathExpression).original ?? '');
      const found = partials.get(name);
      if (!found) {
        const meant = nearest(name, partials.keys());
        report(
          node,
          `没有名为“${name}”的部分。`,
          meant ? `您是不是要写“${meant}”？` : `可用：${[...partials.keys()].join('、')}。`,
        );
        return;
      }
      const shape = node.params[0] ? value(node.params[0]) : scopes.at(-1);
      const pairs = node.hash?.pairs ?? [];
      for (const pair of pairs) value(pair.value);
      if (open.includes(name)) {
        report(node, `“${name}”里又用了“${name}”，没有尽头。`, '去掉这一处引用。');
        return;
      }
      const names = pairs.map((pair) => pair.key).sort();
      const key = `${name} ${shape ? numberOf(shape) : ''} ${names.join(' ')}`;
      if (open.length >= MOST_PARTS) {
        report(node, `部分里套部分，在这里超过了${MOST_PARTS}层，应在${MOST_PARTS}层以内。`, '把几个部分合成一个。');
        return;
      }
      if (!shape || walked.has(key)) return;
      walked.add(key);
      open.push(name);
      const called = caller;
      caller = found.builtIn && !template.builtIn ? { template, node, name } : found.builtIn ? caller : undefined;
      walkFile(found, [...scopes.slice(0, -1), shape], new Set(names));
      caller = called;
      open.pop();
    }

    function report(node: hbs.AST.Node, message: string, hint: string): void {
      if (caller) {
        const { name, ...at } = caller;
        const told = `用到“${name}”这一部分，给它的内容不合用：${message}`;
        add(at.template, at.node, told, `给“${name}”它要的内容，内置的模板里怎样用，用“summarize templates copy”看。`);
      } else add(template, node, message, hint);
    }
  }

  function add(template: TemplateFile, { loc }: hbs.AST.Node, message: string, hint: string): void {
    const { file } = template;
    const pointAt = pointsIn(template);
    const place = { file, start: pointAt(loc.start), end: pointAt(loc.end) };
    const key = `${place.start.offset} ${file}`;
    if (told.has(key)) return;
    told.add(key);
    diagnostics.push({ rule: 'template', severity: 'error', message, hint, place, related: [] });
  }

  function pointsIn(template: TemplateFile): (at: Position) => Point {
    const known = points.get(template);
    if (known) return known;
    const [offsetOf, pointAt] = [offsetsOf(template.text), pointsOf(template.text)];
    const found = (at: Position) => pointAt(offsetOf(at));
    points.set(template, found);
    return found;
  }

  function syntax({ file, text }: TemplateFile, { from, to, message, hint }: BraceFault): void {
    const pointAt = pointsOf(text);
    const place = { file, start: pointAt(from), end: pointAt(to) };
    diagnostics.push({ rule: 'template', severity: 'error', message, hint, place, related: [] });
  }
}
