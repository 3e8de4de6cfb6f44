import { existsSync } from 'node:fs';
import { expect, vi } from 'vitest';
import * as explaining from '../../src/cli/explain.ts';
import { INTERNAL } from '../../src/files/cannot-run.ts';
import { broken, decode } from '../../src/source/decode.ts';
import { Desk, type Ran } from '../commands/run.ts';
import { read as readHtml } from '../html/read.ts';
import { isTooLong } from '../pace.ts';
import { checkSaid, checkWords } from './said.ts';
import { checkPackage } from './well-formed.ts';

/**
 * What one command may add to this process, which holds Vitest, all of the sources and what was not collected yet of the
 * commands before; the program itself takes the rest of 500 MB. A command alone is measured where input is hostile.
 */
const MOST_MEMORY = 400 * 1024 ** 2;

/** What goes wrong is not told to a user, but to us. */
let unexpected: unknown[] = [];
const { explain } = explaining;
const listener = vi.spyOn(explaining, 'explain').mockImplementation((error, program, env) => {
  const said = explain(error, program, env);
  if (said.includes(INTERNAL)) unexpected.push(error);
  return said;
});

export type Files = Record<string, string | Uint8Array>;

/** Puts files on a desk and holds each command to what always holds. */
export async function trial(files: Files, check: (run: Trial) => Promise<void>): Promise<void> {
  const desk = await Desk.open(files);
  try {
    await check(new Trial(desk, files));
  } finally {
    await desk.close();
  }
}

/** All that is made of a data file: what is found in it, and each form of its draft. */
export function tryData(content: string | Uint8Array, others: Files = {}): Promise<void> {
  const file = '总结.yaml';
  return trial({ [file]: content, ...others }, async (run) => {
    const { code } = await run.lint(file);
    const { code: drafted } = await run.draft(file, 'md');
    // A style file or a part is sound, and no report.
    if (drafted !== 2) expect(drafted).toBe(code);
    if (drafted === 0) {
      await run.draft(file, 'docx');
      await run.draft(file, 'html');
    }
  });
}

export class Trial {
  private readonly desk: Desk;
  private readonly files: Files;
  /** All that was typed: what stands in it may be quoted. */
  private readonly typed: string;

  constructor(desk: Desk, files: Files) {
    this.desk = desk;
    this.files = files;
    this.typed = Object.values(files)
      .map((content) => Buffer.from(content as Uint8Array).toString())
      .join('\n');
  }

  /** A command line: ends in time, with a code of ours, in words of ours. */
  async run(...args: string[]): Promise<Ran> {
    const before = process.memoryUsage.rss();
    try {
      const ran = await this.inTime(args);
      for (const error of unexpected) throw error;
      expect([0, 1, 2]).toContain(ran.code);
      checkSaid(ran.err);
      if (ran.code === 2) expect(ran.err).toMatch(/^错误：.*\p{Script=Han}.*。$/mu);
      expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_MEMORY);
      return ran;
    } finally {
      unexpected = [];
      // It keeps what it was called with, which in an hour is a gigabyte.
      listener.mockClear();
    }
  }

  /** Others use the machine, and what is run first is loaded too: only what is slow each time is slow. */
  private async inTime(args: string[]): Promise<Ran> {
    for (let left = 3; ; left--) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      const ran = await this.desk.run(args);
      const { user, system } = process.cpuUsage(before);
      const took = Math.min(performance.now() - start, (user + system) / 1000);
      if (!isTooLong(took)) return ran;
      if (left === 1) throw new Error(`summarize ${args.join(' ')} took ${Math.round(took)} ms`);
    }
  }

  /** What is found, each with its place in the file, an identity and a sentence. */
  async lint(file: string, ...options: string[]): Promise<{ code: number; rules: string[] }> {
    const { code, out } = await this.run('lint', file, '-f', 'json', ...options);
    if (code === 2) return { code, rules: [] };
    const { findings } = JSON.parse(out) as { findings: Finding[] };
    for (const each of findings) this.checkFinding(each);
    expect(code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
    return { code, rules: findings.map(({ rule }) => rule) };
  }

  /** A draft is whole and sound, or there is none and a finding says why. */
  async draft(file: string, format: 'md' | 'docx' | 'html'): Promise<Ran> {
    const target = `成稿.${format}`;
    const ran = await this.run(file, '-o', target, '--force');
    if (!existsSync(this.desk.path(target))) {
      expect(ran.code).not.toBe(0);
      return ran;
    }
    const bytes = await this.desk.read(target);
    if (format === 'docx') checkPackage(bytes);
    else {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(text).not.toMatch(CONTROL);
      if (format === 'html') readHtml(text, () => {});
    }
    return ran;
  }

  /** A file that a command wrote. */
  read(name: string): Promise<Buffer> {
    return this.desk.read(name);
  }

  private checkFinding({ rule, severity, message, hint = '', file, line, column, endLine }: Finding): void {
    expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(['error', 'warning', 'info']).toContain(severity);
    expect(message).toMatch(/\p{Script=Han}[\s\S]*[。？]$/u);
    checkWords(message);
    checkWords(hint);
    for (const value of ['undefined', 'null', 'NaN']) {
      if (!this.typed.includes(value)) expect(message + hint).not.toContain(value);
    }
    const lines = this.linesOf(file);
    const text = lines?.[line - 1];
    if (lines) expect(text, `${message} at ${line}:${column} of ${lines.length} lines`).toBeDefined();
    if (text !== undefined) expect(column).toBeLessThanOrEqual(text.length + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(endLine).toBeGreaterThanOrEqual(line);
  }

  /** Undefined of what has no lines of its own: a workbook, a Word file. */
  private linesOf(file: string): string[] | undefined {
    const content = this.files[file];
    if (content === undefined || /\.(?:xlsx|docx)$/iu.test(file)) return undefined;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return ((decode(bytes) ?? broken(bytes))?.text ?? '').split(/\r\n|\r|\n/u);
  }
}

interface Finding {
  rule: string;
  severity: string;
  message: string;
  hint?: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
}

/** What no text of a report can hold; half of a pair would be written as a replacement. */
const CONTROL = /(?![\t\n])\p{Cc}|[\p{Surrogate}\ufffe\uffff]/u;
