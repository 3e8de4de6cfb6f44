import { parse } from 'yaml';

/** A text somewhere in data, and how to put another in its place. */
export interface Spot {
  value: string;
  set(other: unknown): void;
  /** Of a mapping's value: calls its key by another name. */
  rename?(other: string): void;
}

/** Data typed as YAML, and each text and number in them. */
export function parsed(yaml: string): { data: unknown; texts: Spot[] } {
  const data: unknown = parse(yaml, { schema: 'failsafe' });
  const texts: Spot[] = [];
  below(data, texts);
  return { data, texts };
}

function below(value: unknown, texts: Spot[]): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(holder)) {
    if (typeof inner !== 'string') below(inner, texts);
    else {
      const spot: Spot = {
        value: inner,
        set(other) {
          if (typeof other === 'string') spot.value = other;
          holder[key] = other;
        },
      };
      texts.push(spot);
    }
    const last = texts.at(-1);
    if (last && !Array.isArray(value)) {
      last.rename = (other) => {
        const all = Object.entries(holder).map(([name, kept]) => [name === key ? other : name, kept] as const);
        for (const name of Object.keys(holder)) delete holder[name];
        for (const [name, kept] of all) {
          Object.defineProperty(holder, name, { value: kept, enumerable: true, configurable: true, writable: true });
        }
      };
    }
  }
}
