import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from '../commands/run.ts';

const DRAFT = '某局2013年工作总结\n截止11月底，专利申请量2924件。\n';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '总结.txt': DRAFT, 'report.yaml': SOUND });
});
afterEach(() => desk.close());

test('json tells every finding with its place, remedy and fix', async () => {
  const { code, out } = await desk.run(['lint', '总结.txt', '-f', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    counts: { error: 1, warning: 0, info: 0 },
    findings: [
      {
        rule: 'as-of-in-right-word',
        severity: 'error',
        message: '“截止”后面带了时间，应为“截至”。',
        hint: '改为“截至”。',
        file: '总结.txt',
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 3,
        fix: [{ file: '总结.txt', line: 2, column: 1, endLine: 2, endColumn: 3, text: '截至' }],
      },
    ],
  });
});

test('github takes a command a finding, with line ends and marks escaped', async () => {
  const { out } = await desk.run(['lint', '总结.txt', '-f', 'github']);
  expect(out).toBe(
    '::error file=总结.txt,line=2,endLine=2,col=1,endColumn=3,title=as-of-in-right-word::“截止”后面带了时间，应为“截至”。%0A改法：改为“截至”。\n',
  );
});

test('sarif names the rule, the region and the fix, and files by relative addresses', async () => {
  const { out } = await desk.run(['lint', '总结.txt', '-f', 'sarif']);
  const { version, runs } = JSON.parse(out);
  expect([version, runs.length]).toEqual(['2.1.0', 1]);
  const [{ tool, results }] = runs;
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['as-of-in-right-word']);
  expect(results[0]).toMatchObject({ ruleId: 'as-of-in-right-word', ruleIndex: 0, level: 'error' });
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: encodeURI('总结.txt'), uriBaseId: '%SRCROOT%' },
    region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 3 },
  });
  expect(results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent).toEqual({ text: '截至' });
});

test('junit holds a suite a file, and one passed case where nothing was found', async () => {
  const { out } = await desk.run(['lint', '总结.txt', 'report.yaml', '-f', 'junit']);
  expect(out).toContain('<testsuites name="summarize" failures="1">');
  expect(out).toContain('<testsuite name="总结.txt" tests="1" failures="1">');
  expect(out).toContain('<failure type="error" message="“截止”后面带了时间，应为“截至”。">');
  expect(out).toContain('<testsuite name="report.yaml" tests="1" failures="0">');
  expect(out).toContain('<testcase classname="report.yaml" name="没有问题"/>');
});

test('codeclimate keeps a fingerprint when lines above a finding move', async () => {
  const fingerprint = async () =>
    JSON.parse((await desk.run(['lint', '总结.txt', '-f', 'codeclimate'])).out)[0].fingerprint;
  const before = await fingerprint();
  await desk.write('总结.txt', DRAFT.replace('\n', '\n\n\n'));
  expect(await fingerprint()).toBe(before);
});

test('several formats at once, one to the screen and one to a file that is written anew at each run', async () => {
  for (const line of [2, 4]) {
    const { out } = await desk.run(['lint', '总结.txt', '-f', 'pretty', '-f', 'sarif:lint.sarif']);
    expect(out.startsWith(`总结.txt:${line}:1  错误`)).toBe(true);
    const { runs } = JSON.parse((await desk.read('lint.sarif')).toString());
    expect(runs[0].results[0].locations[0].physicalLocation.region.startLine).toBe(line);
    await desk.write('总结.txt', DRAFT.replace('\n', '\n\n\n'));
  }
});

test.each(['json', 'github', 'sarif', 'junit', 'codeclimate', 'pretty'])(
  '%s never takes the place of a file that somebody needs',
  async (format) => {
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const before = digest(await desk.read('report.yaml'));
    const { code, err } = await desk.run(['lint', '总结.txt', '-f', `${format}:report.yaml`]);
    expect([code, digest(await desk.read('report.yaml'))]).toEqual([2, before]);
    expect(err).toBe('错误：没有写report.yaml：那里已有一个文件，不是本程序生成的。换一个文件名。\n');
  },
);

test('a format that there is not is told', async () => {
  expect(await desk.run(['lint', '总结.txt', '-f', 'xml'])).toMatchObject({
    code: 2,
    err: '错误：没有“xml”这种格式，应为pretty、json、github、sarif、junit或codeclimate。\n',
  });
});
