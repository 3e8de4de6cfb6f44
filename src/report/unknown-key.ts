import type { Entry, Node } from '../source/node.ts';
import { nearest } from '../zh/nearest.ts';
import { excerpt } from '../zh/text.ts';
import { type Field, keysTold, type Shape, shapeOf } from './fields.ts';
import { meantBy, meantOfNumber, namesFact, untaken } from './other-words.ts';

/** A fault in words: its rule, what is wrong and what should be, and the remedy. */
export interface Words {
  rule: string;
  message: string;
  hint: string;
}

/** A key that the schema does not know. */
interface UnknownKey {
  key: string;
  value: Node | undefined;
  /** The key of the mapping that it is in; '' if it is at the top of the file. */
  inside: string;
  /** Of that mapping, and of the whole file. */
  shape: Shape;
  file: Shape;
}

/** The field that the key was certainly written for, 同比 for 增长, if it takes such a value; a misspelt key is only guessed at. */
export function fieldMeant(shape: Shape, { key, value }: Pick<Entry, 'key' | 'value'>): Field | undefined {
  const field = shape.byKey.get(wordMeant(shape, key, value) ?? '');
  return field && takes(shapeOf(field.schema), value) ? field : undefined;
}

/** Whether a field of this shape may have such a value, in its long or short form. */
function takes({ type, short }: Shape, { kind }: Node): boolean {
  if (short.form) return true;
  const long = type === 'array' ? 'list' : type === 'leaf' ? 'scalar' : 'map';
  return (
    kind === long || (kind === 'scalar' && short.scalar !== undefined) || (kind === 'list' && short.list !== undefined)
  );
}

function wordMeant({ byKey, short }: Shape, key: string, value: Node | undefined): string | undefined {
  if (short.form === 'figure' && untaken(key)) return undefined;
  if (meantOfNumber(key, textOf(value)) !== undefined) return undefined;
  return meantBy(key, byKey);
}

function textOf(value: Node | undefined): string {
  return value?.kind === 'scalar' ? value.text : '';
}

/** What to do about a key that the schema does not know. */
export function unknownKey(unknown: UnknownKey): Words {
  const { key, inside, shape } = unknown;
  const where = inside === '' ? '' : `“${inside}”里`;
  const message = `${where}没有名为“${key}”的键，应为${keysTold(shape)}之一。`;
  return { rule: 'unknown-key', message, hint: remedy(unknown) };
}

function remedy(unknown: UnknownKey): string {
  const { key, value, inside, shape, file } = unknown;
  const isFigure = shape.short.form === 'figure';
  const none = isFigure ? untaken(key) : undefined;
  if (none) return `${none.why}，这一项删去；${none.otherwise}`;
  const printed = value?.kind === 'scalar' ? excerpt(value.text) : '……';
  if (isFigure && AVERAGE.test(key)) return `“${key}”写在“对比”里：“对比: {${key}: ${printed}}”。`;
  const meant = wordMeant(shape, key, value);
  if (meant !== undefined) return inside === '' ? ofChapter(meant, key, shape) : `您是不是要写“${meant}”？`;
  const held = heldIn(shape, meantOfNumber(key, textOf(value)) ?? key);
  if (held) return `“${held.key}”写在“${held.holder}”里：“${held.holder}: {${held.before}${held.key}: ${printed}}”。`;
  if (NOTE.test(key)) return '不印的话写在行末，前面加“#”。';
  // In a figure it is more likely a fact.
  if (inside !== '' && !isFigure && file.byKey.get(key)?.zh === key) return `“${key}”写在文件的最外一级，前面不空格。`;
  const listed = isFigure ? undefined : listedIn(file, key);
  if (listed)
    return `“${key}”写在${listed.list}里：“${listed.list}: ${listed.open}${key}: ${printed}${listed.close}”。`;
  const near = namesFact(key) ? undefined : nearest(key, keysLike(key, shape));
  const fact = isFigure && isFact(value) ? `自定的事项写成“分项: {${key}: ${printed}}”。` : '';
  return near ? `您是不是要写“${near}”？${fact}` : fact || '照上面所列的键改写；不需要就删去。';
}

/** The keys among which a misspelt one is looked for: the English ones if it is English. */
function keysLike(key: string, { fields }: Shape): string[] {
  const keys = fields.map(({ zh }) => zh);
  return /^[\x20-\x7e]+$/u.test(key) ? [...keys, ...fields.map(({ id }) => id)] : keys;
}

/** A chapter is written under its own key; what it is to be called, under another. */
function ofChapter(meant: string, key: string, { byKey }: Shape): string {
  if (meant === '章节') return `自己另加的一章写在“章节”里：“章节: [{标题: ${key}, 内容: ……}]”。`;
  const titles = byKey.get('栏目名');
  const isNamed = titles !== undefined && shapeOf(titles.schema).byKey.has(meant);
  return `您是不是要写“${meant}”？${isNamed ? `标题要叫“${key}”的，另写“栏目名: {${meant}: ${key}}”。` : ''}`;
}

const NOTE = /^备?注$/u;
/** 全市平均, 全省平均水平. */
const AVERAGE = /^全.{1,2}平均/u;

/** 惠及: 520户 could be a fact of 分项; 经办: 人事股 could not, having no number. */
function isFact(value: Node | undefined): boolean {
  return (
    value?.kind !== 'map' &&
    (value?.kind !== 'scalar' || /\d|[一二两三四五六七八九十百千万几数]|待补/u.test(value.text))
  );
}

/** Where a key of a figure or an achievement is written, each of which has a name. */
function listedIn(file: Shape, key: string): { list: string; open: string; close: string } | undefined {
  for (const [id, open, close] of LISTED) {
    const list = file.byKey.get(id);
    const item = list && shapeOf(list.schema).element;
    if (list && item && shapeOf(item).byKey.get(key)?.zh === key) return { list: list.zh, open, close };
  }
  return undefined;
}

const LISTED = [
  ['figures', '{……: {', '}}'],
  ['achievements', '[{名称: ……, ', '}]'],
] as const;

/** The field that holds the key, or the one meant by it, one level below, with what must be written there besides. */
function heldIn({ fields, short }: Shape, key: string): { key: string; holder: string; before: string } | undefined {
  // 版式 has a typeface for much of what 公文 contains.
  const holders = [...fields.filter(({ id }) => id !== 'page'), ...fields.filter(({ id }) => id === 'page')];
  // A figure has facts of any name.
  const meantIn = ({ byKey }: Shape) =>
    byKey.get(key)?.zh === key || short.form === 'figure' ? key : meantBy(key, byKey);
  for (const { zh: holder, schema } of holders) {
    const inner = shapeOf(schema);
    const held = meantIn(inner);
    if (inner.type !== 'object' || !inner.fields.some(({ zh }) => zh === held)) continue;
    const others = inner.fields.filter(({ zh, isRequired }) => isRequired && zh !== held);
    return { key: held ?? key, holder, before: others.map(({ zh }) => `${zh}: ……, `).join('') };
  }
  return undefined;
}
