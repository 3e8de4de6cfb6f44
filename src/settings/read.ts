import type { Diagnostic, Severity } from '../diagnostic.ts';
import { tooWild } from '../glob.ts';
import { dataKeys } from '../report/fields.ts';
import { normalise } from '../report/normalise.ts';
import { diagnose, plain } from '../report/validate.ts';
import { entryOf, nodeAt, type Source, startOf } from '../source/node.ts';
import { parse } from '../source/parse.ts';
import { nearest } from '../zh/nearest.ts';
import { excerpt } from '../zh/text.ts';
import type { PageLayer } from './page-layers.ts';
import { type Config, config } from './schema.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** Returns the settings for a file. `matches`: whether it matches a glob of the configuration. */
export type SettingsFor = (matches: (glob: string) => boolean) => Settings;

interface ReadConfig {
  text: string;
  source: Source;
  /** Its own 版式; a style file that it names is read later. */
  page: PageLayer | undefined;
  /** Undefined if the configuration has errors. */
  settingsFor: SettingsFor | undefined;
  diagnostics: Diagnostic[];
}

const SEVERITIES: Record<string, Severity | 'off'> = { 关: 'off', 提示: 'info', 警告: 'warning', 错误: 'error' };

/** Reads a configuration file. `rules`: the names of all rules. */
export function readConfig(file: string, bytes: Uint8Array, rules: readonly string[]): ReadConfig {
  const parsed = parse(file, bytes, dataKeys(config));
  const { source, diagnostics } = normalise(parsed.source, config);
  const found = [...parsed.diagnostics, ...diagnostics];
  const { root } = source;
  if (!root) {
    // An empty configuration is valid: it only marks its folder.
    const faults = found.filter(({ rule }) => rule !== 'file-empty');
    return { text: source.text, source, page: undefined, settingsFor: () => DEFAULTS, diagnostics: faults };
  }
  const result = config.safeParse(plain(root));
  if (!result.success && root.kind === 'map') {
    for (const issue of result.error.issues) found.push(...diagnose(source, root, config, issue));
  } else if (!result.success) {
    const message = '配置文件应为“键: 值”：规则、用语、名称、禁用词、例外、版式。';
    found.push({ rule: 'wrong-shape', severity: 'error', message, place: startOf(source), related: [] });
  }
  const places = [['rules'], ...(result.data?.overrides ?? []).map((_, index) => ['overrides', index, 'rules'])];
  for (const path of places) {
    const node = nodeAt(root, path);
    for (const { key } of node?.kind === 'map' ? node.entries : []) {
      if (rules.includes(key)) continue;
      const meant = nearest(key, rules);
      found.push({
        rule: 'unknown-rule',
        severity: 'error',
        message: `没有名为“${key}”的规则。`,
        hint: meant ? `您是不是要写“${meant}”？` : '用summarize rules看有哪些规则。',
        place: entryOf(node, key)?.keyPlace ?? startOf(source),
        related: [],
      });
    }
  }
  for (const [index, { files }] of (result.data?.overrides ?? []).entries()) {
    const wild = tooWild(files);
    if (wild === undefined) continue;
    const { place } = nodeAt(root, ['overrides', index, 'files']) ?? { place: startOf(source) };
    const message = `“${excerpt(files)}”${wild}。`;
    const hint = '写得具体些，或分成几项。';
    found.push({ rule: 'pattern-too-wild', severity: 'error', message, hint, place, related: [] });
  }
  for (const list of ['terms', 'banned'] as const) {
    const node = nodeAt(root, [list]);
    for (const { key, keyPlace } of node?.kind === 'map' ? node.entries : []) {
      if (key.trim() !== '') continue;
      const hint = '写上这个词，或删去这一行。';
      const message = `“${list === 'terms' ? '用语' : '禁用词'}”里有一个词是空的。`;
      found.push({ rule: 'word-empty', severity: 'error', message, hint, place: keyPlace, related: [] });
    }
  }
  const faulty = found.some((each) => each.severity === 'error');
  const data = result.data;
  return {
    text: source.text,
    source,
    page: data?.page && { settings: data.page, source, at: ['page'] },
    settingsFor: data && !faulty ? settingsOf(data) : undefined,
    diagnostics: found,
  };
}

function settingsOf(data: Config): SettingsFor {
  return (matches) => ({
    severities: new Map(
      [data.rules ?? {}, ...(data.overrides ?? []).filter(({ files }) => matches(files)).map(({ rules }) => rules)]
        .flatMap((record) => Object.entries(record))
        .map(([rule, severity]) => [rule, SEVERITIES[severity] ?? 'off']),
    ),
    terms: new Map(Object.entries(data.terms ?? {})),
    names: data.names ?? [],
    banned: new Map(Object.entries(data.banned ?? {})),
    pages: [],
  });
}
