import type { Diagnostic, Place } from '../../diagnostic.ts';
import { shapeOf } from '../../report/fields.ts';
import type { Joined } from '../../report/join.ts';
import { figure as figureSchema } from '../../report/schema.ts';
import type { Dispute } from '../../report/unite.ts';
import { derive } from '../derive.ts';
import type { Figure } from '../figure.ts';
import { MEMBER_NAMES } from '../references/members.ts';
import { definedTwice } from './defined-twice.ts';
import type { Definition } from './definitions.ts';
import { unseen } from './unseen.ts';

const FIELD_NAMES: ReadonlySet<string> = new Set([
  ...shapeOf(figureSchema).fields.flatMap(({ id, zh }) => [id, zh]),
  ...MEMBER_NAMES,
]);

/** Figures by name, each defined once. */
export class Registry {
  readonly byName = new Map<string, Figure>();
  /** From merging the parts, and from figures that two departments define with different numbers. */
  readonly disputes: Dispute[];
  readonly diagnostics: Diagnostic[] = [];
  readonly #places = new Map<string, Place>();
  readonly #departments: Joined['departments'];

  constructor({ disputes, departments }: Joined) {
    this.disputes = [...disputes];
    this.#departments = departments;
  }

  define(defined: Definition): void {
    const { figure, place } = defined;
    const [first, before] = [this.byName.get(figure.name), this.#places.get(figure.name)];
    if (first && before) {
      this.#defineAgain({ figure: first, place: before }, defined);
      return;
    }
    for (const name of reservedNames(figure)) this.diagnostics.push(reserved(name, figure, place));
    this.byName.set(figure.name, figure);
    this.#places.set(figure.name, place);
  }

  #defineAgain(first: Definition, { figure, place }: Definition): void {
    const { name, data, path, setting } = first.figure;
    const other = unseen(first, { figure, place }, this.#departments);
    if (other) {
      if (other.dispute) this.disputes.push(other.dispute);
      this.byName.set(name, derive(name, { ...data, value: other.value }, path, setting));
      return;
    }
    const remedy = `这里改为引用【${name}】，或换一个名称。`;
    this.diagnostics.push(definedTwice(`指标“${name}”`, place, first.place, remedy));
  }
}

function reservedNames(figure: Figure): string[] {
  const below = (whole: Figure): string[] => [
    ...whole.parts.flatMap((part) => [part.name, ...below(part)]),
    ...whole.facts.map(({ name }) => name),
  ];
  return [figure.name, ...below(figure)].filter((name) => FIELD_NAMES.has(name));
}

function reserved(name: string, figure: Figure, place: Place): Diagnostic {
  return {
    rule: 'name-reserved',
    severity: 'error',
    message: `“${name}”是指标的字段名，不能用作${name === figure.name ? '指标' : '部分'}的名称。`,
    hint: '在前面加上所指的事物，如“企业总数”。',
    place,
    related: [],
  };
}
