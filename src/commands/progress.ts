import { type World, worldWith } from '../world.ts';

/** With fewer files than this, a run ends before a person looks. */
const FEWEST = 20;
const EVERY_MS = 100;
const CLEAR = '\r\u001b[K';

/** The progress of a long run, on one line of a terminal; nothing is written if there is no terminal. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #isWatched: boolean;
  readonly #total: number;
  readonly #doing: string;
  #said = Number.NEGATIVE_INFINITY;

  constructor(world: World, total: number, doing = '校核') {
    this.#isWatched = world.stderr.isTTY === true && total >= FEWEST;
    this.#write = this.#isWatched ? (text) => void world.stderr.write(text) : () => {};
    this.#total = total;
    this.#doing = doing;
  }

  /** `done`: the number of finished files. */
  at(done: number): void {
    // The first use of the clock loads it, which takes 1% of a short run.
    if (!this.#isWatched) return;
    const now = performance.now();
    if (now - this.#said < EVERY_MS) return;
    this.#said = now;
    this.#write(`${CLEAR}正在${this.#doing}第${done + 1}个文件，共${this.#total}个`);
  }

  /** The same world, in which output to stderr replaces the line. */
  above(world: World): World {
    const { stderr } = world;
    const write: World['stderr']['write'] = (chunk, done) => {
      if (chunk.length > 0) this.clear();
      return stderr.write(chunk, done);
    };
    return worldWith(world, { stderr: { isTTY: stderr.isTTY, write } });
  }

  /** Removes the line before other output. */
  clear(): void {
    this.#write(CLEAR);
    this.#said = Number.NEGATIVE_INFINITY;
  }
}
