import { describe, expect, test } from 'vitest';
import type { Shown } from '../../src/preview/shown.ts';
import { withHead } from '../report-of.ts';
import { shownOf } from './drawn.ts';

/** The words of the pages that a finding leads to. */
function wordsAt({ findings, pages }: Shown, rule: string): string | undefined {
  const at = findings.find((finding) => finding.rule === rule)?.at;
  if (!at) return undefined;
  const html = pages.join('');
  if ('phrase' in at) {
    const spans = [...html.matchAll(new RegExp(`<span data-u="${at.phrase}"[^>]*>([^<]*)<`, 'gu'))];
    return spans.map(([, text]) => text).join('');
  }
  const block = new RegExp(`data-b="${at.block}"[^>]*>(.*?)</(?:p|h[123])>`, 'su').exec(html)?.[1] ?? '';
  return block.replace(/<[^>]*>/gu, '').slice(at.from, at.to);
}

describe('a finding leads to the words that it is about', () => {
  test('of a text, to its sentence, wherever the template has put that', async () => {
    const shown = await shownOf(
      withHead(`指标: {甲企业: {单位: 家, 数值: 30}}
主要工作:
  - 标题: 强化管理
    要点:
      - 标题: 提升质量
        内容: 各项工作有序推进。全市【甲企业】，成效十分十分明显。下一年继续努力。`),
    );
    expect(wordsAt(shown, 'words-not-doubled')).toBe('成效十分十分明显');
  });

  test('of a figure, to the phrase that tells it', async () => {
    const shown = await shownOf(
      withHead('指标: {甲企业: {单位: 家, 数值: 30, 上年: 20, 同比: 40%}}\n导语: 全市【甲企业】。'),
    );
    expect(wordsAt(shown, 'growth-matches-values')).toContain('甲企业30家');
  });

  test('and of what is in no page to none: the line of the file is shown', async () => {
    const shown = await shownOf(withHead('指标: {甲企业: {单位: 家, 数值: 30, 上年: 20, 同比: 40%}}\n导语: 工作。'));
    const finding = shown.findings.find(({ rule }) => rule === 'growth-matches-values');
    expect(finding).toMatchObject({ at: null, where: expect.stringMatching(/^总结\.yaml:3:/u) });
    expect(finding?.code).toMatch(/^指标: \{甲企业/u);
  });

  test('errors come first', async () => {
    const { findings } = await shownOf(
      withHead(
        '导语: 成效十分十分明显。\n指标: {甲企业: {单位: 家, 数值: 30, 上年: 20, 同比: 40%}}\n亮点: [【甲企业】]',
      ),
    );
    const order = ['error', 'warning', 'info'];
    const severities = findings.map(({ severity }) => order.indexOf(severity));
    expect(severities).toEqual([...severities].sort());
    expect(new Set(severities).size).toBeGreaterThan(1);
  });
});
