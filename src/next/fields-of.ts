import { type Field, shapeOf } from '../report/fields.ts';
import { report } from '../report/schema.ts';
import type { Entry, Mapping } from '../source/node.ts';

type Schema = Parameters<typeof shapeOf>[0];

/** The entries of a map as typed, by field identifiers of one or more schemas; keys without a value are left out. */
export class Fields {
  readonly map: Mapping;
  readonly #fields: readonly Field[];
  readonly #byId = new Map<string, Entry>();

  constructor(map: Mapping, ...schemas: Schema[]) {
    this.map = map;
    this.#fields = schemas.flatMap((schema) => shapeOf(schema).fields);
    for (const entry of map.entries) {
      const field = this.#fields.find(({ id, zh }) => entry.key === zh || entry.key === id);
      const isBlank = entry.value.kind === 'scalar' && entry.value.text.trim() === '';
      if (field && !isBlank && !this.#byId.has(field.id)) this.#byId.set(field.id, entry);
    }
  }

  get(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  /** Whether any key belongs to the schema. */
  get isKnown(): boolean {
    return this.map.entries.some(({ key }) => this.#fields.some(({ id, zh }) => key === zh || key === id));
  }

  /** The name of a key in the language used in the map. */
  key(id: string): string {
    const english = [...this.#byId].some(([known, { key }]) => known === key);
    const chinese = [...this.#byId].some(([known, { key }]) => known !== key);
    return english && !chinese ? id : (this.#fields.find((field) => field.id === id)?.zh ?? id);
  }
}

/** The schema of a field; by default of the report. */
export function schemaOf(id: string, schema: Schema = report): Schema {
  return shapeOf(schema).fields.find((field) => field.id === id)?.schema ?? schema;
}

/** The schema of a list's items. */
export function elementOf(id: string, schema: Schema = report): Schema {
  const field = schemaOf(id, schema);
  return shapeOf(field).element ?? field;
}
