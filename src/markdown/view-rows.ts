import { type Shape, viewShape } from './view-shape.ts';

/** A row of the view's table: path (主要工作.项[].标题), kind, and description. */
interface ViewRow {
  path: string;
  kind: '文字' | '列表' | '一组';
  about: string;
}

/** Everything that a template can see, with its path from the top. */
export function viewRows(): ViewRow[] {
  const rows: ViewRow[] = [];
  walk(viewShape, '');
  return rows;

  function walk(shape: Shape, path: string): void {
    const kind = shape.kind === 'text' ? '文字' : shape.kind === 'list' ? '列表' : '一组';
    if (path !== '') rows.push({ path, kind, about: shape.about });
    const inner = shape.kind === 'list' ? shape.of : shape;
    const mark = shape.kind === 'list' ? '[]' : '';
    if (inner.kind !== 'fields') return;
    for (const [name, field] of Object.entries(inner.fields))
      walk(field, path === '' ? name : `${path}${mark}.${name}`);
  }
}
