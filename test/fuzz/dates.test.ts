import fc from 'fast-check';
import { stringify } from 'yaml';
import { search } from './search.ts';
import { tryData } from './trial.ts';

/** Days that no calendar has, and years that no report is of. */

const part = fc.constantFrom(
  '',
  '0',
  '00',
  '1',
  '2',
  '02',
  '4',
  '12',
  '13',
  '28',
  '29',
  '30',
  '31',
  '32',
  '99',
  '-1',
  '1.5',
  '１２',
  '三',
);
const year = fc.constantFrom(
  '2013',
  '2000',
  '1900',
  '2100',
  '0000',
  '9999',
  '99999',
  '13',
  '-2013',
  '２０１３',
  '二〇一三',
  '275761',
);
const day = fc
  .tuple(year, part, part, fc.constantFrom('-', '/', '.', '年', '－', '—', ' '))
  .map(([whole, month, date, mark]) => [whole, month, date].join(mark));
const date = fc.oneof(
  day,
  fc.constantFrom(
    '2013-02-29',
    '2012-02-29',
    '2013-04-31',
    '2013-12',
    '2013',
    '',
    '待补',
    '年底',
    '2013-10-11T00:00:00Z',
    '11月',
  ),
);
const period = fc.oneof(
  year,
  day,
  fc.tuple(year, year).map(([from, to]) => `${from}—${to}学年第一学期`),
  fc.record({ 起: year, 止: year }, { requiredKeys: [] }),
  fc.constantFrom(
    '2013年上半年',
    '2013年13月',
    '2013年0月',
    '2013年1—99月',
    '2013年第5季度',
    '2014—2008',
    '上半年',
    '2013年2月30日',
  ),
);
const report = fc.record(
  {
    单位: fc.constant('某局'),
    年度: period,
    截至: date,
    成文日期: date,
    指标: fc.record({
      甲: fc.record(
        { 单位: fc.constant('件'), 数值: fc.nat(), 上年: fc.nat(), 期间: period, 截至: date },
        { requiredKeys: ['单位', '数值'] },
      ),
    }),
    成果: fc.array(
      fc.record(
        { 编号: fc.constant('乙'), 类别: fc.constant('活动'), 时间: date, 结果: fc.constant('大楼结顶') },
        { requiredKeys: ['结果'] },
      ),
      { maxLength: 1 },
    ),
    主要工作: day.map((at) => [
      { 标题: '丙', 要点: [{ 标题: '丁', 内容: `${at}召开会议，【甲】，【年度】【截至】【成果.乙】` }] },
    ]),
    下一步思路: fc.array(fc.record({ 标题: fc.constant('戊'), 时限: date }), { maxLength: 1 }),
    公文: fc.record(
      { 印发机关: fc.constant('某局'), 印发日期: date, 文号: fc.constant('某〔2013〕1号') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['单位', '年度', '主要工作'] },
);

search('days and years that there are not', 150, report, (data) => tryData(stringify(data)));
