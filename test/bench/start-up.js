import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'rolldown';
import config from '../../rolldown.config.js';

/**
 * Whole processes beside each other in one run: what a start of Node takes, what this program takes, and its peers where
 * they are installed (pandoc on the path; the others in the folder PEERS/node_modules). Prints medians as a Markdown
 * table, in the ratio to a start of Node.
 */

const RUNS = Number(process.env.RUNS ?? 15);
const ROOT = join(import.meta.dirname, '../..');
// Certificates of one's own are read at every start of Node, which would hide what is measured behind them.
delete process.env.NODE_EXTRA_CA_CERTS;
const desk = mkdtempSync(join(tmpdir(), 'summarize-'));
const own = join(ROOT, 'bin/summarize.js');
// Beside nothing that would be read as well.
const sample = copied(join(import.meta.dirname, 'sample.yaml'));
const city = copied(join(ROOT, 'examples/annual-city.yaml'));
/** Of the same report, a paragraph a line. */
const text = join(ROOT, 'examples/annual-city.md');
const peers = process.env.PEERS ? join(process.env.PEERS, 'node_modules') : '';
const openapi = join(desk, 'openapi.yaml');
/** What floor.ts puts in order once is kept beside the file. */
const floor = await built('floor.ts', [
  [sample, text, join(desk, 'floor.docx')],
  [city, text, join(desk, 'floor.docx')],
  [city, text, join(desk, 'floor.docx')],
]);
const stages = await built('stages.ts', [
  [sample, join(desk, 'stages.docx')],
  [city, join(desk, 'stages.docx')],
]);
const node = (...args) => [process.execPath, ...args];
const draft = (file, format) => node(own, file, '-f', format, '-o', join(desk, `out.${format}`));
const ofStages = (file, format) => node(stages, file, join(desk, `stages.${format}`));

/** What, the command line, and at most how many starts of Node it may take. */
const rows = [
  ['`node -e 0`', node('-e', '0')],
  ['小例子，只有库', node(floor, sample)],
  ['小例子，只有各步', node(stages, sample)],
  ['小例子，`lint`', node(own, 'lint', sample), 1.6],
  ['小例子，只有各步，Markdown', ofStages(sample, 'md')],
  ['小例子，Markdown', draft(sample, 'md')],
  ['小例子，只有各步，DOCX', ofStages(sample, 'docx')],
  ['小例子，DOCX', draft(sample, 'docx')],
  ['annual-city，只有库', node(floor, city)],
  ['annual-city，只有库，DOCX', node(floor, city, text, join(desk, 'floor.docx'))],
  ['annual-city，只有各步', node(stages, city)],
  ['annual-city，`lint`', node(own, 'lint', city), 2.4],
  ['annual-city，只有各步，Markdown', ofStages(city, 'md')],
  ['annual-city，Markdown', draft(city, 'md'), 2.6],
  ['annual-city，只有各步，DOCX', ofStages(city, 'docx')],
  ['annual-city，DOCX', draft(city, 'docx'), 3.6],
  ...pandoc(),
  ...linters(),
  ...docxtemplater(),
].map(([name, command, target]) => ({ name, command, target, times: [] }));

try {
  // In turn, so that whatever else the machine does befalls all of them; the first round is warming up.
  for (let run = -1; run < RUNS; run++) {
    for (const { name, command, times } of rows) {
      const [file, ...args] = command;
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(file, args, { cwd: desk, encoding: 'utf8' });
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0 && !name.startsWith('spectral')) throw new Error(`${name}: ${stderr}`);
      if (run >= 0) times.push(milliseconds);
    }
  }
} finally {
  rmSync(desk, { recursive: true });
}

const [{ times: bare }] = rows;
const lines = rows.map(({ name, target, times }) => {
  const ratio = median(times) / median(bare);
  return `| ${name} | ${median(times).toFixed(0)} | ${ratio.toFixed(2)} | ${target ?? ''} |`;
});
process.stdout.write(
  `\nNode ${process.versions.node}，${cpus().length}核，各${RUNS}次\n\n| | 中位数（毫秒） | 是空启动的几倍 | 目标 |\n|---|---:|---:|---:|\n${lines.join('\n')}\n\n`,
);

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function copied(file) {
  const copy = join(desk, basename(file));
  copyFileSync(file, copy);
  return copy;
}

/** A program to hold ours against, bundled and kept compiled as ours is: what these runs of it compile. */
async function built(entry, runs) {
  const home = join(desk, basename(entry, '.ts'));
  cpSync(join(ROOT, 'bin'), join(home, 'bin'), { recursive: true });
  const output = { ...config.output, dir: join(home, 'dist'), entryFileNames: 'cli.cjs', codeSplitting: true };
  await build({ ...config, cwd: ROOT, input: `test/bench/${entry}`, output });
  const script = join(home, 'bin/summarize.js');
  const kept = `const { BUILT, Chunks, codeCacheOf, compiled } = require('./bundle.js');
const chunks = new Chunks(() => undefined);
chunks.load('cli.cjs').main(process.argv.slice(2), process).then(() => require('node:fs').writeFileSync(BUILT, codeCacheOf(compiled(chunks))));`;
  writeFileSync(join(home, 'bin/keep.js'), kept);
  for (const run of runs) {
    const { status, stderr } = spawnSync(process.execPath, [join(home, 'bin/keep.js'), ...run], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  return script;
}

/** The same Markdown made a DOCX of. */
function pandoc() {
  if (spawnSync('pandoc', ['--version']).status !== 0) return [];
  return [['pandoc，同一份Markdown→DOCX', ['pandoc', text, '-o', join(desk, 'pandoc.docx')]]];
}

/** Linters of YAML, on as many bytes of a description of an interface. */
function linters() {
  const paths = Array.from(
    { length: 100 },
    (_, i) => `  /projects/${i}:
    get:
      operationId: getProject${i}
      summary: 查询第${i}个项目
      description: 按编号查询一个项目。
      tags: [项目]
      responses:
        '200': {description: 项目}
        '404': {description: 没有这个项目}
`,
  );
  const head = `openapi: 3.0.3
info: {title: 项目, version: '1', description: 虚构, contact: {name: 科, url: 'http://localhost', email: a@localhost}, license: {name: MIT, url: 'http://localhost'}}
servers: [{url: 'http://localhost'}]
tags: [{name: 项目, description: 项目}]
paths:
`;
  writeFileSync(openapi, (head + paths.join('')).slice(0, readFileSync(city).length).replace(/\n {2}\/[^/]*$/u, '\n'));
  writeFileSync(join(desk, '.spectral.yaml'), 'extends: ["spectral:oas"]\n');
  const bin = (name) => join(peers, '.bin', name);
  return [
    ['redocly lint，同样大小的YAML', bin('redocly'), ['lint', openapi, '--extends', 'minimal']],
    ['spectral lint，同样大小的YAML', bin('spectral'), ['lint', openapi]],
  ]
    .filter(([, file]) => peers !== '' && existsSync(file))
    .map(([name, file, args]) => [name, node(file, ...args)]);
}

/** The same text put into a DOCX, a paragraph a line. */
function docxtemplater() {
  if (peers === '' || !existsSync(join(peers, 'docxtemplater'))) return [];
  const require = createRequire(join(peers, 'x.js'));
  const PizZip = require('pizzip');
  const zip = new PizZip();
  const namespace = 'http://schemas.openxmlformats.org';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" Type="${namespace}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${namespace}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{#lines}</w:t></w:r></w:p><w:p><w:r><w:t>{text}</w:t></w:r></w:p><w:p><w:r><w:t>{/lines}</w:t></w:r></w:p></w:body></w:document>`,
  );
  writeFileSync(join(desk, 'template.docx'), zip.generate({ type: 'nodebuffer' }));
  const script = join(desk, 'docxtemplater.cjs');
  writeFileSync(
    script,
    `const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const require2 = createRequire(${JSON.stringify(join(peers, 'x.js'))});
const Docxtemplater = require2('docxtemplater');
const PizZip = require2('pizzip');
const document = new Docxtemplater(new PizZip(readFileSync('template.docx')), { paragraphLoop: true });
const lines = readFileSync(${JSON.stringify(text)}, 'utf8').split('\\n').filter(Boolean);
document.render({ lines: lines.map((text) => ({ text })) });
writeFileSync('docxtemplater.docx', document.toBuffer());
`,
  );
  return [['docxtemplater，同样的文字→DOCX', node(script)]];
}
