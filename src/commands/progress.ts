import { type World, worldWith } from '../world.ts';

/** Fewer files than this are done before a person looks. */
const FEWEST = 20;
const EVERY_MS = 100;
const CLEAR = '\r\u001b[K';

/** How far a long run is, on one line of a terminal; nothing is written where nobody watches. */
export class Progress {
  private readonly write: (text: string) => void;
  private readonly isWatched: boolean;
  private readonly total: number;
  private readonly doing: string;
  private said = Number.NEGATIVE_INFINITY;

  constructor(world: World, total: number, doing = '校核') {
    this.isWatched = world.stderr.isTTY === true && total >= FEWEST;
    this.write = this.isWatched ? (text) => void world.stderr.write(text) : () => {};
    this.total = total;
    this.doing = doing;
  }

  /** `done` files are behind. */
  at(done: number): void {
    // The first look at the clock loads it, which takes a hundredth of a short run.
    if (!this.isWatched) return;
    const now = performance.now();
    if (now - this.said < EVERY_MS) return;
    this.said = now;
    this.write(`${CLEAR}正在${this.doing}第${done + 1}个文件，共${this.total}个`);
  }

  /** The same world, in which what is said on stderr takes the line's place. */
  above(world: World): World {
    const { stderr } = world;
    const write: World['stderr']['write'] = (chunk, done) => {
      if (chunk.length > 0) this.clear();
      return stderr.write(chunk, done);
    };
    return worldWith(world, { stderr: { isTTY: stderr.isTTY, write } });
  }

  /** The line gives way to what else is to be said. */
  clear(): void {
    this.write(CLEAR);
    this.said = Number.NEGATIVE_INFINITY;
  }
}
