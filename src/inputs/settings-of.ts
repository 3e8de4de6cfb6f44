import { basename, dirname, relative, resolve } from 'node:path';
import { byPlace } from '../diagnostic.ts';
import { CannotRead, CannotRun } from '../files/cannot-run.ts';
import { Confines } from '../files/confines.ts';
import { readInput } from '../files/read.ts';
import { configAbove } from '../files/root.ts';
import { plainGlob } from '../glob.ts';
import { PLAIN } from '../reporters/colour.ts';
import { pretty } from '../reporters/pretty.ts';
import { dataRules, textRules } from '../rules/index.ts';
import { reportPage } from '../settings/page-layers.ts';
import { readConfig, type SettingsFor } from '../settings/read.ts';
import { DEFAULTS, type Settings } from '../settings/settings.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { styleOf } from './style-of.ts';

/**
 * Finds and reads configurations, each once: the one given by --config, or the nearest above the file. Throws if one is
 * faulty.
 */
export class Configurations {
  readonly #world: World;
  readonly #named: string | undefined;
  /** --root: the folder that parts may be in, instead of the one that is found. */
  readonly root: string | undefined;
  readonly #read = new Map<string, SettingsFor>();

  constructor(world: World, named: string | undefined, root?: string) {
    this.#world = world;
    this.#named = named;
    this.root = root;
  }

  async of(file: string): Promise<Settings> {
    const config = this.#named ?? this.#found(file);
    if (config === undefined) return DEFAULTS;
    const settingsFor = this.#read.get(config) ?? (await this.#load(config));
    const { default: picomatch } = await import('picomatch');
    const root = dirname(resolve(this.#world.cwd(), config));
    const path = relative(root, resolve(this.#world.cwd(), file)).replaceAll('\\', '/');
    return settingsFor((glob) => picomatch.isMatch(path, plainGlob(glob)));
  }

  /** A configuration that is found may be a stranger's, like the data file. */
  #found(file: string): string | undefined {
    const config = configAbove(this.#world, file);
    if (config === undefined || this.#read.has(config)) return config;
    const reached = Confines.of(this.#world, config, undefined).reach(basename(config));
    if ('path' in reached) return config;
    throw new CannotRead(config, '它是链接，指到别处。换成文件，或用--config写出它的路径。');
  }

  async #load(config: string): Promise<SettingsFor> {
    const rules = [...dataRules, ...textRules].map(({ name }) => name);
    const read = readConfig(config, await readInput(this.#world, config, MAX_BYTES), rules);
    const style = await styleOf(this.#world, read.source, ['page'], this.root);
    const pages = [...(read.page ? [read.page] : []), ...(style?.layer ? [style.layer] : [])];
    const found = [...read.diagnostics, ...(style?.diagnostics ?? []), ...reportPage(pages).diagnostics];
    const { settingsFor } = read;
    if (!settingsFor || found.some(({ severity }) => severity === 'error')) {
      const texts = new Map([[config, read.text], ...(style ? [[style.file, style.text] as const] : [])]);
      throw new CannotRun(`配置文件${config}有错，请先改正。\n${pretty(found.sort(byPlace), texts, PLAIN)}`);
    }
    const withPages: SettingsFor = (matches) => ({ ...settingsFor(matches), pages });
    this.#read.set(config, withPages);
    return withPages;
  }
}
