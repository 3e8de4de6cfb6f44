import { describe, expect, test } from 'vitest';
import { nextTable } from '../../src/next/next-table.ts';
import { movingYears } from '../../src/next/years.ts';
import { readPart } from '../../src/pipeline/read-data.ts';
import { parsePeriod } from '../../src/report/period.ts';
import { readTable } from '../../src/source/csv.ts';

const YEAR = parsePeriod('2024') ?? { from: 2024, year: 2024, label: '2024年' };

/** A table of 2024, rows apart by spaces, made that of 2025. */
function next(text: string): { table: string; figures: number } {
  const bytes = new TextEncoder().encode(text.replaceAll(' ', '\n'));
  const { rows, figures } = nextTable(readTable('科.csv', bytes).rows, YEAR.year, movingYears(YEAR));
  const table = rows.map((row) => row.join(',')).join(' ');
  const { diagnostics } = readPart('科.csv', new TextEncoder().encode(table.replaceAll(' ', '\n')));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { table, figures: figures.length };
}

describe('a number goes with its unit to a column of another', () => {
  test.each([
    [
      '指标,本年（亿元）,上年（万元）,目标（亿元）,明年目标（万元） 成交额,36.5,300000,30,400000',
      '指标,本年（亿元）,上年（万元）,目标（亿元）,明年目标（万元）,备注 成交额,待补,36.5亿元,400000万元,,上年：目标30亿元',
    ],
    ['指标,单位,本年,上年（万元） 成交额,亿元,36.5,300000', '指标,单位,本年,上年（万元） 成交额,亿元,待补,36.5亿元'],
    ['指标,单位,本年,上年（亿元） 成交额,亿元,36.5,30', '指标,单位,本年,上年（亿元） 成交额,亿元,待补,36.5'],
    ['指标,本年（亿元）,上年 成交额,36.5,30', '指标,本年（亿元）,上年 成交额,待补,36.5'],
    ['指标,本年（亿元） 成交额,36.5', '指标,本年（亿元）,上年（亿元） 成交额,待补,36.5'],
    [
      '指标,单位,本年,目标（亿元）,明年目标（万元） 成交额,亿元,2,,净增400（市定）',
      '指标,单位,本年,上年,目标（亿元）,明年目标（万元） 成交额,亿元,待补,2,净增400万元（市定）,',
    ],
    [
      '指标,本年,目标（万元）,明年目标 成交额,,,25',
      '指标,本年,上年,目标（万元）,明年目标,备注 成交额,,,,,上年：明年目标25',
    ],
    // What unit it is in nobody says: it is not taken for 万元.
    ['指标,本年,上年（万元） 成交额,36.5,300000', '指标,本年,上年（万元）,备注 成交额,待补,,上年：本年36.5'],
  ])('%s', (old, made) => {
    expect(next(old).table).toBe(made);
  });
});

describe('no number is lost', () => {
  test.each([
    ['指标,单位,本年,上年,明年目标 专利,件,36,30,40', '指标,单位,本年,上年,目标,明年目标 专利,件,待补,36,40,', 1],
    [
      '指标,单位,新增,总数,申报,累计,资金 项目,家,36,302,40,500,300万元',
      '指标,单位,新增,总数,总数上年,申报,申报上年,累计,资金,备注 项目,家,待补,待补,302,待补,40,待补,待补,上年：新增36、累计500、资金300万元',
      1,
    ],
    ['指标,单位,新增,新增上年 项目,家,36,30', '指标,单位,新增,新增上年 项目,家,待补,36', 1],
    ['指标,新增 项目,甲、乙', '指标,新增,备注 项目,待补,上年：新增甲、乙', 0],
    ['指标,单位,本年,上年 项目,家,待补,30', '指标,单位,本年,上年 项目,家,待补,待补', 0],
    ['指标,单位,本年,上年 项目,家,,30', '指标,单位,本年,上年 项目,家,,待补', 0],
    ['指标,单位,本年,上年 项目,家,36,30 其中：甲,家,3,2', '指标,单位,本年,上年 项目,家,待补,36 其中：甲,家,待补,3', 1],
  ])('%s', (old, made, figures) => {
    expect(next(old)).toEqual({ table: made, figures });
  });
});

describe('a rank goes to a column of last year, and is awaited', () => {
  test.each([
    ['指标,本年,位次 专利,36,全市第2', '指标,本年,上年,位次,位次上年 专利,待补,36,全市待补,全市第2'],
    [
      '指标,本年,位次 专利,36,增速全省第3、全市首位 商标,5,',
      '指标,本年,上年,位次,位次上年 专利,待补,36,增速全省待补、全市待补,增速全省第3、全市首位 商标,待补,5,,',
    ],
    [
      '指标,本年,全省排名,全市排名 专利,36,3,第1名',
      '指标,本年,上年,全省排名,全省排名上年,全市排名,全市排名上年 专利,待补,36,待补,3,待补,第1名',
    ],
    ['指标,本年,位次,上年位次 专利,36,全市第2,全市第5', '指标,本年,上年,位次,上年位次 专利,待补,36,全市待补,全市第2'],
    ['指标,本年,位次 专利,36,全市待补', '指标,本年,上年,位次 专利,待补,36,全市待补'],
    ['指标,本年,位次 专利,36,— 合计,36,', '指标,本年,上年,位次 专利,待补,36,— 合计,,36,'],
    [
      '指标,本年,位次 专利,36,由全市第5升至第3',
      '指标,本年,上年,位次,位次上年,备注 专利,待补,36,全市待补,全市第3,上年：位次由全市第5升至第3',
    ],
  ])('%s', (old, made) => {
    expect(next(old).table).toBe(made);
  });
});

describe('where years have columns, one more is added', () => {
  test.each([
    [
      '指标,单位,本年,上年,2022,2023 专利,件,36,30,20,30 商标,件,5,4,,',
      '指标,单位,本年,上年,2022,2023,2024 专利,件,待补,36,20,30,36 商标,件,待补,5,,,',
    ],
    ['指标,单位,本年,2022年,2023年 专利,件,36,20,30', '指标,单位,本年,2022年,2023年,2024年 专利,件,待补,20,30,36'],
    ['指标,单位,2023,2024 专利,件,30,36', '指标,单位,2023,2024,2025 专利,件,30,36,待补'],
    [
      '指标,单位,本年,2023,预计 专利,件,36,30,是',
      '指标,单位,本年,2023,2024,预计,备注 专利,件,待补,30,待补,,上年：本年36、预计是',
    ],
  ])('%s', (old, made) => {
    expect(next(old).table).toBe(made);
  });
});

test('the year in the name of a figure moves on', () => {
  expect(next('指标,单位,本年,上年 2024年引进人才,名,36,30 其中：2024年引进博士,名,8,7').table).toBe(
    '指标,单位,本年,上年 2025年引进人才,名,待补,36 其中：2025年引进博士,名,待补,8',
  );
});

test('a sum of the table is moved, and not asked for', () => {
  expect(next('指标,单位,本年,上年 专利,件,36,30 合计,,36,30').table).toBe(
    '指标,单位,本年,上年 专利,件,待补,36 合计,,,36',
  );
});
