import { expect, test } from 'vitest';
import { achievementPhrase, achievementSentences } from '../../src/figures/achievements/achievement.ts';
import { unsaidOfAchievement } from '../../src/figures/achievements/unsaid-of-achievement.ts';
import { labelsOf, shapeOf } from '../../src/report/fields.ts';
import { type Achievement, achievement as schema } from '../../src/report/schema.ts';
import { reportOf, withHead } from '../report-of.ts';

/** What may be typed in every field that a sentence tells, and how the sentence then tells it. */
const SAMPLES: Record<string, [typed: string, told: string][]> = {
  名称: [['甲项', '甲项']],
  等级: [['{银奖: 3}', '银奖3项']],
  角色: [
    ['主持', '主持'],
    ['参与', '参与'],
    ['合作', '合作'],
  ],
  计划: [['国家星火计划', '国家星火计划']],
  资金: [['113万元', '113万元']],
  连续: [
    ['2', '连续两次'],
    ['1', '连续一次'],
  ],
  累计: [
    ['7', '累计7次'],
    ['1', '累计1次'],
  ],
  分项: [['{征集需求: 127项}', '征集需求127项']],
  时间: [['2013-10-11', '10月11日']],
  地点: [['宿州市', '宿州市']],
  主体: [['丙校', '丙校']],
  动词: [
    ['获批', '获批'],
    ['组建', '组建'],
    ['通过验收', '通过验收'],
  ],
  结果: [['大楼顺利结顶。', '大楼顺利结顶']],
};
/** Kept for the record, for referring, ordering and judging. */
const UNSAID = ['编号', '类别', '级别', '责任', '来源'];
const KINDS = ['奖励', '荣誉', '项目', '平台', '活动', undefined];

test('every field of an achievement has a sample, or is known to be unsaid', () => {
  expect(shapeOf(schema).fields.map(({ zh }) => zh)).toEqual(
    expect.arrayContaining([...Object.keys(SAMPLES), ...UNSAID]),
  );
  expect(shapeOf(schema).fields).toHaveLength(Object.keys(SAMPLES).length + UNSAID.length);
});

type Typed = { field: string; typed: string; told: string };

/** Every way to choose up to so many fields, each with one of its samples. */
function choices(most: number, from = Object.keys(SAMPLES)): Typed[][] {
  if (most === 0) return [[]];
  return [
    [],
    ...from.flatMap((field, index) =>
      (SAMPLES[field] ?? []).flatMap(([typed, told]) =>
        choices(most - 1, from.slice(index + 1)).map((rest) => [{ field, typed, told }, ...rest]),
      ),
    ),
  ];
}

function reported(achievement: Achievement): string[] {
  return unsaidOfAchievement(achievement).flatMap(({ path }) => labelsOf(schema, path)[0] ?? []);
}

const chosen = choices(4).filter((fields) => fields.some(({ field }) => field === '名称' || field === '结果'));

test.each(KINDS)('of %s, each field is either in the sentence or reported, and never both', (kind) => {
  const lines = chosen.map((fields) => {
    const typed = fields.map(({ field, typed }) => `${field}: ${typed}`);
    return `  - {${[...(kind === undefined ? [] : [`类别: ${kind}`]), ...typed].join(', ')}}`;
  });
  const { report, figures } = reportOf(withHead(`成果:\n${lines.join('\n')}`));
  expect(report.achievements).toHaveLength(chosen.length);
  const wrong = (report.achievements ?? []).flatMap((achievement, index) => {
    // Beside grades it is 累计获奖7次.
    const text = achievementPhrase(figures, achievement).replace('累计获奖', '累计');
    const unsaid = reported(achievement);
    return (chosen[index] ?? []).flatMap(({ field, told }) =>
      text.includes(told) === unsaid.includes(field) ? `${lines[index]} ${field}: ${text}` : [],
    );
  });
  expect(wrong.slice(0, 10)).toEqual([]);
});

test.each(KINDS)('of two of %s in a row, nothing is lost that is told of each', (kind) => {
  const head = kind === undefined ? [] : [`类别: ${kind}`];
  for (const { field, typed } of choices(1).flat()) {
    const line = (name: string, more: string[]) => `  - {${[...head, `名称: ${name}`, ...more].join(', ')}}`;
    if (field === '名称') continue;
    const one = [line('子项', []), line('丑项', [`${field}: ${typed}`])];
    for (const lines of [one, [...one].reverse()]) {
      const { report, figures } = reportOf(withHead(`成果:\n${lines.join('\n')}`));
      const achievements = report.achievements ?? [];
      expect(achievements).toHaveLength(2);
      const together = achievementSentences(figures, achievements, '全').join('。');
      for (const achievement of achievements) {
        const words = achievementPhrase(figures, achievement).match(/[\p{Script=Han}\d]+/gu) ?? [];
        // 主持获丑项 alone, 丑项（主持） beside one of which it is not known.
        for (const word of words.flatMap((each) => each.split(/^在|(?:完成的项目)?获/u)))
          expect(together).toContain(word);
      }
    }
  }
});
