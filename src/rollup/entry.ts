/** A key of the new data file with what stands under it; a note stands behind it as a comment. */
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

/** A map that is put together key by key. */
export class Entries {
  readonly #children: Child[] = [];

  /** At the end of the path; keys on the way that stand already are gone into. */
  put([key = '', ...rest]: readonly string[], value: string | readonly Entry[], note?: string): void {
    if (rest.length > 0) this.#under(key).put(rest, value, note);
    else this.#children.push({ key, value, ...(note !== undefined && { note }) });
  }

  remark(note: string): void {
    this.#children.push({ key: '', value: '', note });
  }

  /** A map of 数值 alone is written as that number, a 占 of a 名称 alone as that name. */
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
