import fc from 'fast-check';
import { stringify } from 'yaml';
import { allKeys } from '../../src/report/fields.ts';
import { page } from '../../src/report/schema.ts';
import { search } from './search.ts';
import { trial } from './trial.ts';

/** Pages that no printer has, in the data file and in a style file of its own. */

const KEYS = [...allKeys(page)].filter((key) => /\p{Script=Han}/u.test(key));
const FONTS = [
  '仿宋',
  '',
  '&<>"\'',
  '\u0007',
  '甲'.repeat(500),
  '__proto__',
  '仿宋,黑体',
  '../x',
  '\u202e',
  '𠮷',
  'a;b{}',
  '{{甲}}',
  '</style>',
];
const SIZES = [
  '0',
  '-1',
  '1e9',
  '0.0001',
  '99999999999',
  '1e400',
  'NaN',
  '3号',
  '小四',
  '0磅',
  '5磅',
  '200磅',
  '4.3磅',
  '1000毫米',
  '0毫米',
  '-5毫米',
];
const OTHERS = [
  '0字',
  '99字',
  '2字',
  '22行',
  '0行',
  '9999行',
  '1行',
  '28字',
  'A4',
  '1×1毫米',
  '100×100毫米',
  '500×500毫米',
  '红',
  '#FF0000',
  '000000',
  '是',
  '否',
];
const value = fc.constantFrom(...FONTS, ...SIZES, ...OTHERS);
const style = fc.dictionary(
  fc.constantFrom(...KEYS),
  fc.oneof(value, fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 4 })),
  { maxKeys: 5 },
);
const text = '推进科技创新，培育高新技术企业。'.repeat(30);
const data = { 单位: '某市科学技术局', 年度: 2013, 成文日期: '2013-12-20', 主要工作: [{ 标题: '甲', 概述: text }] };

search('any page', 150, style, (all) =>
  trial({ '总结.yaml': stringify({ ...data, 版式: all }), '版式.yaml': stringify(all) }, async (run) => {
    const { code } = await run.lint('总结.yaml');
    await run.lint('版式.yaml');
    await run.run('page', '总结.yaml');
    if (code !== 0) return;
    await run.draft('总结.yaml', 'docx');
    await run.draft('总结.yaml', 'html');
  }),
);
