import { expect, test } from 'vitest';
import { type Placeable, placesOf } from '../../src/proof/places.ts';

const block = (kind: Placeable['kind'], text: string): Placeable => ({ kind, text });

test('each block is found by what an office calls its place', () => {
  const blocks = [
    block('title', '某局文件'),
    block('paragraph', '某科〔2025〕1号'),
    block('title', '某局2025年工作总结'),
    block('paragraph', '市委、市政府：'),
    block('paragraph', '全年工作进展顺利。'),
    block('chapter', '一、主要工作'),
    block('section', '（一）培育主体'),
    block('paragraph', '1.培育企业。新增3家。'),
    block('paragraph', '另有2家在审。'),
    block('paragraph', '表1　主要指标'),
    block('table', '指标｜本年'),
    block('chapter', '二、存在的主要问题'),
    block('paragraph', '（一）投入不足。'),
    block('paragraph', '某市科学技术局'),
    block('paragraph', '2025年12月20日'),
    block('paragraph', '附件1'),
    block('paragraph', '名单'),
    block('paragraph', '抄送：市委办公室。'),
    block('table', '某市科学技术局办公室｜2025年12月21日印发'),
  ];
  expect(placesOf(blocks)).toEqual([
    '版头',
    '版头',
    '标题',
    '主送机关',
    '导语第1段',
    '一标题',
    '一（一）标题',
    '一（一）1.第1段',
    '一（一）1.第2段',
    '表1',
    '表1',
    '二标题',
    '二（一）第1段',
    '署名',
    '成文日期',
    '附件1',
    '附件1',
    '版记',
    '版记',
  ]);
});
