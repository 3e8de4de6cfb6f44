import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { build } from 'rolldown';
import config from '../rolldown.config.js';

/** `npm run package [FOLDER]`: one archive with everything but Node, for a machine without a network. */

const ROOT = dirname(import.meta.dirname);
const {
  scripts: _s,
  overrides: _o,
  dependencies: _d,
  devDependencies: _v,
  files: _f,
  ...described
} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const name = `summarize-${described.version}`;
const target = join(process.argv[2] ?? ROOT, `${name}.zip`);
const { output } = await build({ ...config, cwd: ROOT, write: false });
const bundled = output.filter((each) => each.type === 'chunk');

const files = {
  ...Object.fromEntries(bundled.map(({ fileName, code }) => [`dist/${fileName}`, code])),
  'package.json': `${JSON.stringify(described, null, 2)}\n`,
  '第三方许可.txt': forNotepad(notices(bundled)),
  ...copied('bin', () => true),
  ...copied('examples', (file) => /\.(?:yaml|csv|xlsx|png)$/u.test(file)),
  ...copied('.', (file) => /^(?:README\.md|LICENSE)$/u.test(file)),
  'src/reporters/lint-report.schema.json': readFileSync(join(ROOT, 'src/reporters/lint-report.schema.json')),
};
for (const [file, bytes] of Object.entries(copied('scripts/offline', () => true))) {
  const own = file.slice('scripts/offline/'.length);
  const place = /^no-node/u.test(own) ? `bin/${own}` : own;
  files[place] = /\.(?:txt|cmd)$/u.test(own) ? windows(`${bytes}`, own) : bytes;
}
writeFileSync(target, archive());
process.stdout.write(
  `已写入${relative(process.cwd(), target)}：${kilobytes(readFileSync(target))}，共${Object.keys(files).length}个文件。\n`,
);

/** The same bytes for the same content: sorted by name, with a fixed date. */
function archive() {
  const entries = Object.keys(files)
    .sort()
    .map((file) => {
      // Marks executables for Unix.
      const mode = /^(?:summarize|bin\/summarize\.js)$/u.test(file) ? 0o755 : 0o644;
      return [`${name}/${file}`, [Buffer.from(files[file]), { os: 3, attrs: mode << 16 }]];
    });
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

function copied(folder, isWanted) {
  const all = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: folder !== '.' });
  return Object.fromEntries(
    all
      .filter((each) => each.isFile() && isWanted(each.name))
      .map(({ parentPath, name: file }) => {
        const path = join(parentPath, file);
        return [relative(ROOT, path).split(sep).join('/'), readFileSync(path)];
      }),
  );
}

/** Windows line ends; a text for Notepad has a byte order mark, one that `type` prints has none. */
function windows(text, file) {
  return file === '使用说明.txt' ? forNotepad(text) : text.replaceAll(/\r?\n/gu, '\r\n');
}

function forNotepad(text) {
  return `\ufeff${text.replaceAll(/\r?\n/gu, '\r\n')}`;
}

/** The license notices of the libraries in the bundle. */
function notices(chunks) {
  const folders = new Set(
    chunks.flatMap(({ moduleIds }) =>
      moduleIds.flatMap(
        (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(id.replace(/^\0/u, ''))?.[0] ?? [],
      ),
    ),
  );
  const told = [...folders].map((folder) => {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
      .sort();
    const author = typeof about.author === 'string' ? about.author : (about.author?.name ?? '');
    const own = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
    return `${about.name} ${about.version}（${about.license}）\n\n${own || author}\n`;
  });
  return `本程序打包了下列各库，依照各自的许可：\n\n${told.sort().join(`\n${'-'.repeat(60)}\n\n`)}`;
}

function kilobytes({ length }) {
  return `${Math.ceil(length / 1024)}KB`;
}
