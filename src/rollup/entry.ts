/** A key of the new data file and its value; a note is written after it as a comment. */
export interface Entry {
  /** '' for a comment on a line of its own. */
  key: string;
  value: string | readonly Entry[];
  note?: string;
}

interface Child {
  key: string;
  value: string | Entries | readonly Entry[];
  note?: string;
}

/** A map built key by key. */
export class Entries {
  readonly #children: Child[] = [];

  /** Sets the value at the end of the path; existing keys on the way are reused. */
  put([key = '', ...rest]: readonly string[], value: string | readonly Entry[], note?: string): void {
    if (rest.length > 0) this.#under(key).put(rest, value, note);
    else this.#children.push({ key, value, ...(note !== undefined && { note }) });
  }

  remark(note: string): void {
    this.#children.push({ key: '', value: '', note });
  }

  /** A map with only 数值 is written as that number, and a 占 with only 名称 as that name. */
  done(): Entry[] {
    return this.#children.flatMap(({ key, value, note }): Entry[] => {
      const inner = value instanceof Entries ? value.done() : value;
      if (typeof inner === 'string') return [{ key, value: inner, ...(note !== undefined && { note }) }];
      const [only] = inner;
      if (!only) return [];
      const isShort = inner.length === 1 && (only.key === '数值' || (only.key === '名称' && key === '占'));
      return [isShort ? { ...only, key } : { key, value: inner }];
    });
  }

  #under(key: string): Entries {
    const before = this.#children.find((child) => child.key === key)?.value;
    if (before instanceof Entries) return before;
    const inner = new Entries();
    this.#children.push({ key, value: inner });
    return inner;
  }
}
