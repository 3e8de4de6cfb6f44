import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Built, random } from '../built.ts';
import { SOUND } from '../commands/run.ts';

/** Killed by the system, a process tidies nothing: what stands then must be whole, and the rest goes with the next run. */

let writer: Built;
let program: Built;
const folders: string[] = [];
beforeAll(async () => {
  [writer, program] = await Promise.all([Built.make('test/faults/writer.ts'), Built.make()]);
});
afterAll(() => {
  writer.close();
  program.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folder(files: Record<string, string> = {}): string {
  const made = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'killed-'));
  folders.push(made);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content);
  return made;
}

const isDebris = (name: string) => name.startsWith('.');
const debris = (at: string) => readdirSync(at).filter(isDebris);

/** Each file is one letter, and as long as it was written. */
function torn(at: string): string[] {
  return readdirSync(at)
    .filter((name) => !isDebris(name))
    .filter((name) => !/^(?:([a-z])\1{59999}|([A-Z])\2{59999})$/u.test(readFileSync(join(at, name), 'latin1')));
}

/** Two at a time, as there are processors. */
const LANES = 2;
const KILLS = 190;
/** So many must have come in the middle of a write, however busy the machine; else there are more kills, within reason. */
const HITS = KILLS / 4;
const MOST_KILLS = 4 * KILLS;
const WHOLE_KILLS = 10;

test('killed 190 times or more while it writes without a pause: each file is whole, and what is left goes with the next run', async () => {
  const lane = async (seed: number) => {
    const at = folder();
    const next = random(seed);
    let withDebris = 0;
    const killed: number[] = [];
    const isDone = (time: number) => time >= (withDebris * LANES > HITS ? KILLS : MOST_KILLS) / LANES;
    for (let time = 0; !isDone(time); time++) {
      const wait = next() * 25;
      const { pid, err, signal } = await writer.run([at], {}, (child) => setTimeout(() => child.kill('SIGKILL'), wait));
      expect([signal, err]).toEqual(['SIGKILL', '']);
      killed.push(pid);
      expect(torn(at)).toEqual([]);
      const left = debris(at);
      if (left.length > 0) withDebris++;
      // Those of the runs before were swept by this one.
      expect(left.filter((name) => !name.includes(`-${pid}-`))).toEqual([]);
    }
    await writer.run([at, 'once']);
    expect(debris(at)).toEqual([]);
    expect(torn(at)).toEqual([]);
    return withDebris;
  };
  const hits = await Promise.all(Array.from({ length: LANES }, (_, index) => lane(2026 + index)));
  // Else the moments would not have been those of a write.
  expect(hits.reduce((sum, each) => sum + each)).toBeGreaterThan(HITS);
}, 120_000);

test('the program killed at 10 moments: each report is the old one or the new one', async () => {
  const names = ['a', 'b', 'c'];
  const versions = [SOUND, SOUND.replace('2924', '2950')];
  const reports: Buffer[] = [];
  for (const data of versions) {
    const at = folder({ 'a.yaml': data });
    await program.run(['a.yaml', '-o', 'a.md'], { cwd: at });
    reports.push(readFileSync(join(at, 'a.md')));
  }
  expect(reports[0]?.equals(reports[1] ?? Buffer.alloc(0))).toBe(false);
  const lane = async (seed: number) => {
    const at = folder(Object.fromEntries(names.map((name) => [`${name}.yaml`, SOUND])));
    const args = [...names.map((name) => `${name}.yaml`), '-f', 'md', '-o', './'];
    const begun = performance.now();
    await program.run(args, { cwd: at });
    const whole = performance.now() - begun;
    const next = random(seed);
    for (let time = 0; time < WHOLE_KILLS / LANES; time++) {
      for (const name of names) writeFileSync(join(at, `${name}.yaml`), versions[time % 2] ?? '');
      const child = program.run(args, {
        cwd: at,
        timeout: Math.round(50 + next() * (whole - 50)),
        killSignal: 'SIGKILL',
      });
      await child;
      for (const name of names) {
        const report = readFileSync(join(at, `${name}.md`));
        expect(reports.some((each) => each.equals(report))).toBe(true);
      }
    }
    await program.run(['a.yaml', '-o', '总结.md'], { cwd: at });
    expect(debris(at)).toEqual([]);
  };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(1949 + index)));
}, 120_000);

describe('what is swept', () => {
  const left = async () => {
    const at = folder();
    while (debris(at).length === 0) {
      await writer.run([at], {}, (child) => setTimeout(() => child.kill('SIGKILL'), 5));
    }
    return at;
  };

  test('not what a run that lives is writing, nor what is of another machine, nor files of others', async () => {
    const at = await left();
    const [name = ''] = debris(at);
    const [, head = '', machine = '', pid = '', rest = ''] = /^(.*\.)([0-9a-f]{8})-(\d+)-(.*)$/u.exec(name) ?? [];
    const others = [
      `${head}${machine}-${process.pid}-${rest}`,
      `${head}${'0'.repeat(8)}-${pid}-${rest}`,
      '.总结.docx.tmp',
      '.~lock.总结.docx#',
      `${machine}-${pid}-${rest}`,
    ];
    for (const other of others) writeFileSync(join(at, other), '');
    await writer.run([at, 'once']);
    expect(readdirSync(at)).toEqual(expect.arrayContaining(others));
    expect(readdirSync(at)).not.toContain(name);
    // Of another machine as well, when no write could take as long.
    const [, foreign = ''] = others;
    const yesterday = Date.now() / 1000 - 86_400;
    utimesSync(join(at, foreign), yesterday, yesterday);
    await writer.run([at, 'once']);
    expect(readdirSync(at)).not.toContain(foreign);
  });
});
