import type { Diagnostic } from '../diagnostic.ts';
import { pointsOf } from '../source/points.ts';
import { nearest } from '../zh/nearest.ts';
import { NUMBER_FORMS } from './numbering.ts';
import { type Shape, viewShape } from './view-shape.ts';

export interface TemplateFile {
  /** As named in {{> 名称}} or 模板. */
  name: string;
  file: string;
  text: string;
}

/** Own helpers, and how many arguments each takes. `句` is a block. */
export const HELPERS: Record<string, number> = { 序: 1, 或: 2, 句: 0 };
const BLOCKS = new Set(['if', 'unless', 'each', 'with', '句']);
const DATA = new Set(['index', 'first', 'last', 'key', 'root']);

/**
 * Walks a template with the view it will see: every name, partial, helper and block argument must exist there. Handlebars
 * itself prints nothing for a misspelt `{{#each}}`, so a chapter could vanish in silence.
 */
export function checkTemplate(
  main: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
  parse: (text: string) => hbs.AST.Program,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const walked = new Set<string>();
  const open: string[] = [];
  const numbers = new Map<Shape, number>();
  const numberOf = (shape: Shape) => {
    if (!numbers.has(shape)) numbers.set(shape, numbers.size);
    return numbers.get(shape);
  };
  walkFile(main, [viewShape]);
  return diagnostics;

  function walkFile(template: TemplateFile, scopes: Shape[], hash: ReadonlySet<string> = new Set()): void {
    let program: hbs.AST.Program;
    try {
      program = parse(template.text);
    } catch (error) {
      const line = Number(/line (\d+)/u.exec(String((error as Error).message))?.[1] ?? 1);
      syntax(template, line);
      return;
    }
    const depth = scopes.length;
    for (const statement of program.body) walk(statement);

    function walk(node: hbs.AST.Statement): void {
      switch (node.type) {
        case 'ContentStatement':
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

    function expression(path: hbs.AST.Expression, params: hbs.AST.Expression[], at: hbs.AST.Node): Shape | undefined {
      const name = (path as hbs.AST.PathExpression).original;
      if (path.type === 'PathExpression' && Object.hasOwn(HELPERS, name)) {
        const wanted = HELPERS[name] ?? 0;
        if (params.length !== wanted)
          report(at, `“${name}”要${wanted}个参数，这里有${params.length}个。`, `如${USAGE[name]}。`);
        const [first] = params;
        if (
          name === '序' &&
          first?.type === 'StringLiteral' &&
          !NUMBER_FORMS.includes((first as hbs.AST.StringLiteral).value)
        ) {
          report(
            first,
            `没有“${(first as hbs.AST.StringLiteral).value}”这种序号。`,
            `可用：${NUMBER_FORMS.join(' ')}。`,
          );
        }
        for (const param of params) value(param);
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

    function value(param: hbs.AST.Expression): Shape | undefined {
      if (param.type === 'SubExpression') {
        const sub = param as hbs.AST.SubExpression;
        return expression(sub.path, sub.params, sub);
      }
      return param.type === 'PathExpression' ? lookup(param as hbs.AST.PathExpression) : { kind: 'text', about: '' };
    }

    function lookup(path: hbs.AST.PathExpression): Shape | undefined {
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

    function descend(path: hbs.AST.PathExpression, from: Shape, parts: string[]): Shape | undefined {
      let shape: Shape | undefined = from;
      for (const part of parts) {
        if (shape?.kind === 'list' && part === 'length') return { kind: 'text', about: '' };
        const inner: Shape | undefined =
          shape?.kind === 'fields' && Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined;
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
      let inner: Shape | undefined;
      if (name === 'each' && shape) {
        if (shape.kind === 'list') inner = shape.of;
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
      if (!shape || walked.has(key)) return;
      walked.add(key);
      open.push(name);
      walkFile(found, [...scopes.slice(0, -1), shape], new Set(names));
      open.pop();
    }

    function report(node: hbs.AST.Node, message: string, hint: string): void {
      const pointAt = pointsOf(template.text);
      const offset = (at: { line: number; column: number }) =>
        template.text
          .split('\n')
          .slice(0, at.line - 1)
          .reduce((sum, line) => sum + line.length + 1, 0) + at.column;
      const place = { file: template.file, start: pointAt(offset(node.loc.start)), end: pointAt(offset(node.loc.end)) };
      if (
        diagnostics.some((each) => each.place.file === template.file && each.place.start.offset === place.start.offset)
      )
        return;
      diagnostics.push({ rule: 'template', severity: 'error', message, hint, place, related: [] });
    }
  }

  function syntax(template: TemplateFile, line: number): void {
    const offset = template.text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, each) => sum + each.length + 1, 0);
    const start = pointsOf(template.text)(Math.min(offset, template.text.length));
    diagnostics.push({
      rule: 'template',
      severity: 'error',
      message: '模板这一行附近的花括号不合写法，模板没有读完。',
      hint: '检查{{#……}}与{{/……}}是否成对，{{与}}是否齐全。',
      place: { file: template.file, start, end: start },
      related: [],
    });
  }
}

const USAGE: Record<string, string> = {
  序: '{{序 "一、"}}',
  或: '{{或 栏目名.亮点 "工作亮点"}}',
  句: '{{#句}}……{{/句}}',
};
