import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Handlebars from 'handlebars';

/** The same parser without an environment lookup at every token, which takes a fifth of a second for 20,000 figures. */
export const alias = { yaml: join(import.meta.dirname, '../node_modules/yaml/browser/index.js') };

/** A file's text as a module, as in the tests' bundler. */
export const raw = {
  name: 'raw',
  resolveId: (source, importer) => (source.endsWith('?raw') ? resolve(dirname(importer), source) : null),
  load: (id) =>
    id.endsWith('?raw')
      ? { code: `export default ${JSON.stringify(readFileSync(id.slice(0, -4), 'utf8'))}`, moduleType: 'js' }
      : null,
};

/**
 * Escapes all but ASCII: Node reads that faster and keeps it in half the memory; an escape means the same everywhere.
 */
export const ascii = {
  name: 'ascii',
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      chunk.code = chunk.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

/** Replaces commander's node:child_process, which nothing here uses: loading it takes a tenth of the start-up time. */
export const nothingStarted = {
  name: 'nothing-started',
  resolveId: (source, importer) =>
    source === 'node:child_process' && /[\\/]commander[\\/]/.test(importer) ? '\0nothing-started' : null,
  load: (id) => (id === '\0nothing-started' ? 'export default {};' : null),
};

/**
 * The library is compiled for engines of ten years ago and copies objects with a helper, property by property, which
 * takes a third of the time of a layout. Object.assign does the same.
 */
export const spreadByNode = {
  name: 'spread-by-node',
  transform(code, id) {
    if (!/[\\/]docx[\\/]dist[\\/]/.test(id)) return null;
    const anchor = 'function _objectSpread2(e) {';
    if (code.includes('_objectSpread2') && !code.includes(anchor)) throw new Error(`${id}: no ${anchor}`);
    return code.replace(anchor, '$&\n\treturn Object.assign(...arguments);');
  },
};

/** A folder of templates as a module: each one's text and its compiled form, so that no run has to compile it. */
export const precompiled = {
  name: 'precompiled',
  // Before Vite handles the query itself.
  enforce: 'pre',
  resolveId: (source, importer) => (source.endsWith(PRECOMPILED) ? resolve(dirname(importer), source) : null),
  load(id) {
    if (!id.endsWith(PRECOMPILED)) return null;
    const root = id.slice(0, -PRECOMPILED.length);
    const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter(({ name }) =>
      name.endsWith('.hbs'),
    );
    const entries = files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      this.addWatchFile(path);
      const text = readFileSync(path, 'utf8');
      const folder = JSON.stringify(parentPath.slice(root.length + 1));
      const spec = Handlebars.precompile(text, { noEscape: true });
      return `{ folder: ${folder}, name: ${JSON.stringify(name.slice(0, -4))}, text: ${JSON.stringify(text)}, spec: ${spec} }`;
    });
    return { code: `export default [${entries.sort().join(',\n')}];`, moduleType: 'js' };
  },
};

const PRECOMPILED = '?precompiled';
