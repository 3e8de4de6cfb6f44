import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Whole processes on what is large: one report of many figures, items and parts, and ten times as much of all; a thousand
 * reports in one run beside a single one. Prints times and the most memory as Markdown tables.
 */

const ROOT = join(import.meta.dirname, '../..');
const own = join(ROOT, 'bin/summarize.js');
const desk = mkdtempSync(join(tmpdir(), 'summarize-'));
const memory = join(desk, 'memory.cjs');
writeFileSync(
  memory,
  `process.on('exit', () => {
  const { existsSync, readFileSync, writeSync } = require('node:fs');
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  writeSync(3, /^VmHWM:\\s+(\\d+)/mu.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS));
});
`,
);

/** Seconds and megabytes of one process. */
function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(process.execPath, ['-r', memory, own, ...args], {
    cwd: desk,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`summarize ${args.slice(0, 4).join(' ')}: ${stderr}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: Number(output[3]) / 1024 };
}

/** The shortest of a few: what else the machine does only adds. */
function best(times, args) {
  const all = Array.from({ length: times }, () => run(args));
  return all.reduce((least, each) => (each.seconds < least.seconds ? each : least));
}

/** So many figures, a twentieth of them in the main file, and items that speak of them, half of them in the parts. */
function writeReport(folder, figures, items, parts) {
  mkdirSync(join(desk, folder, '部门'), { recursive: true });
  const figure = (i) =>
    `  第${i}号计划立项: {单位: 项, 数值: ${100 + (i % 900)}, 上年: ${90 + (i % 700)}, 目标: ${95 + (i % 800)}}`;
  const item = (i, of) =>
    `  - 标题: 推进第${i}项工作\n    内容: 围绕创新驱动，扎实推进各项工作，【第${of}号计划立项】，成效明显。`;
  const range = (from, to, line) => Array.from({ length: to - from }, (_, at) => line(from + at));
  const inMain = Math.floor(figures / 20);
  const each = Math.floor((figures - inMain) / parts);
  const [work, works] = [items / 2, items / 2 / parts];
  const main = ['单位: 某市科学技术局', '年度: 2013', '引入: 部门/*.yaml', '指标:', ...range(0, inMain, figure)];
  main.push('主要工作:', ...range(0, work, (i) => item(i, i % inMain)));
  writeFileSync(join(desk, folder, '总.yaml'), main.join('\n'));
  for (let part = 0; part < parts; part++) {
    const from = inMain + part * each;
    const lines = [`部门: 第${part}科`, '指标:', ...range(from, from + each, figure), '主要工作:'];
    lines.push(...range(0, works, (i) => item(work + part * works + i, from + i)));
    writeFileSync(join(desk, folder, '部门', `${part}.yaml`), lines.join('\n'));
  }
}

try {
  const sizes = [
    [2_000, 200, 30],
    [20_000, 2_000, 300],
    [200_000, 20_000, 3_000],
  ];
  let table = '| 一份报告，`lint` | 秒 | 是上一行的几倍 | 内存（MB） |\n|---|---:|---:|---:|\n';
  let before;
  for (const [figures, items, parts] of sizes) {
    const folder = `${figures}`;
    writeReport(folder, figures, items, parts);
    const { seconds, megabytes } = best(figures > 20_000 ? 1 : 3, ['lint', join(folder, '总.yaml')]);
    const times = before === undefined ? '' : (seconds / before).toFixed(1);
    table += `| ${figures}个指标、${items}个条目、${parts}个部分 | ${seconds.toFixed(1)} | ${times} | ${megabytes.toFixed(0)} |\n`;
    before = seconds;
  }

  const city = readFileSync(join(ROOT, 'examples/annual-city.yaml'), 'utf8');
  const files = Array.from({ length: 1000 }, (_, i) => {
    const file = `市${i}.yaml`;
    writeFileSync(join(desk, file), city.replaceAll('某市', `第${i}市`));
    return file;
  });
  table += '\n| 一千份annual-city，一个进程 | 每秒几份 | 内存（MB） | 一份时的内存（MB） |\n|---|---:|---:|---:|\n';
  for (const [name, args] of [
    ['`lint`', ['lint']],
    ['Markdown', ['-f', 'md', '-o', '稿/']],
    ['DOCX', ['-f', 'docx', '-o', '稿/']],
  ]) {
    const one = best(3, [...args, files[0]]);
    rmSync(join(desk, '稿'), { recursive: true, force: true });
    const all = run([...args, ...files]);
    table += `| ${name} | ${(files.length / all.seconds).toFixed(0)} | ${all.megabytes.toFixed(0)} | ${one.megabytes.toFixed(0)} |\n`;
  }
  process.stdout.write(`\nNode ${process.versions.node}，${cpus().length}核\n\n${table}\n`);
} finally {
  rmSync(desk, { recursive: true });
}
