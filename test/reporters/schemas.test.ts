import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from '../commands/run.ts';

const SARIF = schemaOf(
  createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
);

/** Faults of many kinds: syntax, schema, references (with related places), data rules and text rules (with fixes). */
const FAULTY = `${SOUND.replace('年度', '年份').replace('专利申请量】', '专利申请】，截止11月底')}  - 标题: 强化服务
  - 内容: 截止11月底，有企业34家，截止目前最多。
存在问题: [投入不足, {编号: 投入}]
亮点: [{责任: 办公室}, {标题: 甲, 标题: 乙}]
`;
const DRAFT = '某局2013年工作总结\n截止11月底，专利申请量2924件，截止目前为最多。\n';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'faulty.yaml': FAULTY, '总结 #1?.txt': DRAFT, 'report.yaml': SOUND });
});
afterEach(() => desk.close());

const validate = addFormats
  .default(new Draft04.default({ strict: false, allErrors: true, unicodeRegExp: false }))
  .compile(SARIF);

interface Location {
  uri: string;
  uriBaseId?: string;
}

async function sarif(...args: string[]) {
  const { out } = await desk.run(['lint', '-f', 'sarif', ...args]);
  const log = JSON.parse(out);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const { results } = log.runs[0];
  const files: Location[] = results.map(
    (result: { locations: [{ physicalLocation: { artifactLocation: Location } }] }) =>
      result.locations[0].physicalLocation.artifactLocation,
  );
  return { out, results, files };
}

describe('sarif is valid', () => {
  test('of a sound file', async () => {
    expect((await sarif('report.yaml')).results).toEqual([]);
  });

  test('of many findings, with fixes and related places', async () => {
    const { results } = await sarif('faulty.yaml', '总结 #1?.txt');
    expect(new Set(results.map(({ ruleId }: { ruleId: string }) => ruleId)).size).toBeGreaterThan(5);
    expect(results.some(({ fixes }: { fixes?: unknown }) => fixes)).toBe(true);
    expect(results.some(({ relatedLocations }: { relatedLocations?: unknown }) => relatedLocations)).toBe(true);
  });

  test('of what a baseline leaves', async () => {
    const args = ['--baseline', '已接受.json', 'faulty.yaml'];
    expect((await sarif(...args)).results).toEqual([]);
    await desk.write('faulty.yaml', FAULTY.replace('2924', '1,200'));
    expect((await sarif(...args)).results.length).toBeGreaterThan(0);
  });
});

test('sarif names a file inside the working folder relative to it, however it was named', async () => {
  const uri = encodeURIComponent('总结 #1?.txt');
  for (const name of ['总结 #1?.txt', './总结 #1?.txt', desk.path('总结 #1?.txt')]) {
    const { out, files } = await sarif(name);
    expect(files).toEqual(files.map(() => ({ uri, uriBaseId: '%SRCROOT%' })));
    expect(files.length).toBeGreaterThan(0);
    expect(out).not.toContain(basename(desk.folder));
  }
});

test('sarif names a file outside the working folder by its whole address', async () => {
  const other = await Desk.open({ '总结 #1?.txt': DRAFT });
  try {
    const { href } = pathToFileURL(other.path('总结 #1?.txt'));
    for (const name of [other.path('总结 #1?.txt'), `../${basename(other.folder)}/总结 #1?.txt`]) {
      expect(new Set((await sarif(name)).files.map((each) => JSON.stringify(each)))).toEqual(
        new Set([JSON.stringify({ uri: href })]),
      );
    }
    expect(href).toMatch(/^file:\/\/\/.*%231%3F\.txt$/u);
  } finally {
    await other.close();
  }
});

describe('json is valid', () => {
  const check = new Ajv.default({ allErrors: true, strictRequired: false }).compile(
    schemaOf('src/reporters/lint-report.schema.json'),
  );

  async function json(...args: string[]) {
    const report = JSON.parse((await desk.run(['lint', '-f', 'json', ...args])).out);
    check(report);
    expect(check.errors ?? []).toEqual([]);
    return report;
  }

  test('of a sound file', async () => {
    expect((await json('report.yaml')).findings).toEqual([]);
  });

  test('of many findings, with fixes and related places', async () => {
    const { findings } = await json('faulty.yaml', '总结 #1?.txt');
    expect(findings.some(({ fix }: { fix?: unknown }) => fix)).toBe(true);
    expect(findings.some(({ related }: { related?: unknown }) => related)).toBe(true);
  });

  test('of what a baseline leaves', async () => {
    const args = ['--baseline', '已接受.json', 'faulty.yaml'];
    expect((await json(...args)).findings).toEqual([]);
    await desk.write('faulty.yaml', FAULTY.replace('2924', '1,200'));
    expect((await json(...args)).findings.length).toBeGreaterThan(0);
  });

  test('and nothing more may stand in it than the schema says', async () => {
    const report = await json('faulty.yaml');
    for (const wrong of [
      { ...report, more: 1 },
      { ...report, findings: [{ ...report.findings[0], more: 1 }] },
    ])
      expect(check(wrong)).toBe(false);
  });
});

function schemaOf(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
