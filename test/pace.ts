import { execFileSync } from 'node:child_process';

/** Milliseconds that no input may take, on the machine of the README's table of speed. */
const LONGEST = 2000;
/**
 * Milliseconds that the work takes there: on 28 November 2026 a machine did it in 480, on which `lint` of annual-city
 * and its DOCX took 2.4 times as long as in that table.
 */
const WORK_THERE = 200;
/** What the program does most: texts are made, searched, put in order and thrown away. Prints how long it took. */
const WORK = `
const { user, system } = process.cpuUsage();
const start = performance.now();
const said = [];
for (let at = 0; at < 60_000; at++) {
  const text = '新增高新技术企业' + at + '家，同比增长' + (at % 90) + '.' + (at % 10) + '%';
  for (const [, number, unit] of text.matchAll(/(\\d+(?:\\.\\d+)?)(家|%)/gu)) said.push({ number, unit, at });
}
const sorted = JSON.parse(JSON.stringify(said)).sort((a, b) => (a.number < b.number ? -1 : 1));
const kept = new Map(sorted.map((each) => [each.number + each.unit, each]));
const used = process.cpuUsage();
const took = Math.min(performance.now() - start, (used.user + used.system - user - system) / 1000);
process.stdout.write(String(kept.size > 0 ? took : 0));
`;

/**
 * Whether something took too long: over two seconds, or over as many times that as this machine, now, is slower than
 * the README's. A hang is far beyond either.
 */
export function isTooLong(milliseconds: number): boolean {
  return milliseconds > LONGEST && milliseconds > LONGEST * pace();
}

/** How many times as long as there the work takes now: another machine, or one that others use as well. */
function pace(): number {
  return Number(execFileSync(process.execPath, ['-e', WORK], { encoding: 'utf8' })) / WORK_THERE;
}

/** Milliseconds after which nobody waits any longer, on any machine. */
export const HANGS = 15 * LONGEST;
