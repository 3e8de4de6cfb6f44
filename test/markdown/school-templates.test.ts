import { describe, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';

async function drafted(data: string): Promise<string> {
  const desk = await Desk.open({ 'x.yaml': data });
  const { out, err } = await desk.run(['x.yaml']);
  await desk.close();
  expect(err).toBe('');
  return out;
}

describe('活动总结', () => {
  const head = '模板: 活动总结\n单位: 某中学\n年度: 2011\n称谓: {主语: 我校}\n';

  test('tells what was done in paragraphs, unnumbered, where the sections bear no titles', async () => {
    const data = `${head}导语: 4月11日至12日，我校举办科技节
主要工作:
  - 内容: 4月11日，科技节开幕
  - 内容: |
      4月12日上午，比赛举行。

      下午，颁奖。
结语: 科技节圆满结束
`;
    expect(await drafted(data)).toBe(`# 某中学2011年活动总结

4月11日至12日，我校举办科技节。

4月11日，科技节开幕。

4月12日上午，比赛举行。

下午，颁奖。

科技节圆满结束。
`);
  });

  test('with highlights, problems or plans, the telling is a chapter among them', async () => {
    const data = `${head}标题: 【单位】科技节总结
导语: {举措: 举办科技节, 评价: 反响良好}
亮点: [全员参与, 校外联动]
主要工作: [{内容: 开幕}, {内容: 比赛}]
存在问题: [场地偏小]
下一步思路: [{标题: 扩大场地, 内容: 启用新馆}]
`;
    expect(await drafted(data)).toBe(`# 某中学科技节总结

2011年，我校举办科技节，反响良好。

## 一、活动亮点

活动呈现两大亮点：

一是全员参与。

二是校外联动。

## 二、活动开展情况

开幕。

比赛。

## 三、存在的不足

场地偏小。

## 四、下一步打算

**扩大场地**。启用新馆。
`);
  });

  test('sections with titles are chapters themselves', async () => {
    const data = `${head}主要工作:
  - {标题: 办好讲座, 要点: [{标题: 校内讲座, 内容: 甲}, 乙]}
  - {标题: 办好比赛, 内容: 丙}
存在问题: [场地偏小]
`;
    expect(await drafted(data)).toBe(`# 某中学2011年活动总结

## 一、办好讲座

**1.校内讲座**。甲。

2.乙。

## 二、办好比赛

丙。

## 三、存在的不足

场地偏小。
`);
  });
});

describe('学期工作总结', () => {
  const head = '模板: 学期工作总结\n单位: 某中学\n年度: 2014—2015学年第一学期\n称谓: {主语: 我}\n';

  test('numbers its sections 一、 and their items 1., below a lead that says so', async () => {
    const data = `${head}导语: {指导思想: 按照学校工作计划, 举措: 管好设备}
主要工作:
  - {标题: 管好设备, 概述: 甲, 要点: [{标题: 查病毒, 内容: 乙}, {标题: 除灰尘, 内容: 丙}]}
  - {标题: 用好设备, 内容: 丁}
结语: 继续努力
`;
    expect(await drafted(data)).toBe(`# 某中学2014—2015学年第一学期工作总结

2014—2015学年第一学期，我按照学校工作计划，管好设备。现总结如下：

## 一、管好设备

甲。

**1.查病毒**。乙。

**2.除灰尘**。丙。

## 二、用好设备

丁。

继续努力。
`);
  });

  test('takes highlights before, problems and plans after, all on one ladder', async () => {
    const data = `${head}亮点: [教室设备全部更新, 微课人人有份]
主要工作: [{标题: 管好设备, 内容: 甲}]
存在问题: [巡查不够, 培训不够]
下一步思路: [多巡查, 多培训]
`;
    expect(await drafted(data)).toBe(`# 某中学2014—2015学年第一学期工作总结

## 一、工作亮点

2014—2015学年第一学期，工作呈现两大亮点：

一是教室设备全部更新。

二是微课人人有份。

## 二、管好设备

甲。

## 三、存在的不足

一是巡查不够。

二是培训不够。

## 四、下学期工作打算

一是多巡查。

二是多培训。
`);
  });
});

test('年度总结 prints sections without titles as paragraphs of its chapter', async () => {
  const data = '单位: 某局\n年度: 2013\n主要工作: [{内容: 甲}, {内容: 乙}]\n';
  expect(await drafted(data)).toBe('# 某局2013年科技创新工作总结\n\n## 一、主要工作\n\n甲。\n\n乙。\n');
});
