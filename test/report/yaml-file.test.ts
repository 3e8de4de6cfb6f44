import { expect, test } from 'vitest';
import { isYamlFile } from '../../src/report/schema/leaf.ts';

test.each(['本局版式.yaml', '../2012年/总结.yml', 'D:\\版式\\a.YAML', '.a.yaml', '总 结.yaml'])(
  '%s names a data file',
  (path) => {
    expect(isYamlFile(path)).toBe(true);
  },
);

test.each(['.yaml', '...yaml', '版式/.yaml', '总结.docx', 'yaml', '', '甲\n乙.yaml', '总结.yaml/'])(
  '“%s” names none',
  (path) => {
    expect(isYamlFile(path)).toBe(false);
  },
);

test('a text without end is no name, which is seen at once', () => {
  // A pattern that tries every beginning of a name took a minute for this.
  expect(isYamlFile('甲.'.repeat(2_000_000))).toBe(false);
});
