import type * as z from 'zod/mini';
import type { Diagnostic, Path, Severity } from '../diagnostic.ts';
import { tooWild } from '../glob.ts';
import { dataKeys } from '../report/fields.ts';
import { normalise } from '../report/normalise.ts';
import { diagnose, plain } from '../report/validate.ts';
import { type Entry, type Node, nodeAt, type Source, startOf } from '../source/node.ts';
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
  const { data, error } = config.safeParse(plain(root));
  const all = [
    ...found,
    ...shapeFaults(source, root, error?.issues ?? []),
    ...unknownRules(root, data, rules),
    ...wildPatterns(source, root, data),
    ...emptyWords(root),
  ];
  const faulty = all.some((each) => each.severity === 'error');
  return {
    text: source.text,
    source,
    page: data?.page && { settings: data.page, source, at: ['page'] },
    settingsFor: data && !faulty ? settingsOf(data) : undefined,
    diagnostics: all,
  };
}

function shapeFaults(source: Source, root: Node, issues: readonly z.core.$ZodIssue[]): Diagnostic[] {
  if (issues.length === 0) return [];
  if (root.kind === 'map') return issues.flatMap((issue) => diagnose(source, root, config, issue));
  const message = '配置文件应为“键: 值”：规则、用语、名称、禁用词、例外、版式。';
  return [{ rule: 'wrong-shape', severity: 'error', message, place: startOf(source), related: [] }];
}

/** Names under 规则, at the top and in each 例外, that are those of no rule. */
function unknownRules(root: Node, data: Config | undefined, rules: readonly string[]): Diagnostic[] {
  const places = [['rules'], ...(data?.overrides ?? []).map((_, index) => ['overrides', index, 'rules'])];
  return places.flatMap((path) => {
    const unknown = entriesAt(root, path).filter(({ key }) => !rules.includes(key));
    return unknown.map(({ key, keyPlace }): Diagnostic => {
      const meant = nearest(key, rules);
      const message = `没有名为“${key}”的规则。`;
      const hint = meant ? `您是不是要写“${meant}”？` : '用summarize rules看有哪些规则。';
      return { rule: 'unknown-rule', severity: 'error', message, hint, place: keyPlace, related: [] };
    });
  });
}

/** Patterns of 例外 that could match in too many ways. */
function wildPatterns(source: Source, root: Node, data: Config | undefined): Diagnostic[] {
  return (data?.overrides ?? []).flatMap(({ files }, index): Diagnostic[] => {
    const wild = tooWild(files);
    if (wild === undefined) return [];
    const { place } = nodeAt(root, ['overrides', index, 'files']) ?? { place: startOf(source) };
    const message = `“${excerpt(files)}”${wild}。`;
    const hint = '写得具体些，或分成几项。';
    return [{ rule: 'pattern-too-wild', severity: 'error', message, hint, place, related: [] }];
  });
}

/** Empty keys under 用语 and 禁用词. */
function emptyWords(root: Node): Diagnostic[] {
  return (['terms', 'banned'] as const).flatMap((list) => {
    const empty = entriesAt(root, [list]).filter(({ key }) => key.trim() === '');
    const message = `“${list === 'terms' ? '用语' : '禁用词'}”里有一个词是空的。`;
    const hint = '写上这个词，或删去这一行。';
    return empty.map(
      ({ keyPlace }): Diagnostic => ({
        rule: 'word-empty',
        severity: 'error',
        message,
        hint,
        place: keyPlace,
        related: [],
      }),
    );
  });
}

function entriesAt(root: Node, path: Path): readonly Entry[] {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? node.entries : [];
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
