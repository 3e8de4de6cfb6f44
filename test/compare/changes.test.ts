import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Changes, changesOf } from '../../src/compare/changes.ts';
import { blocksOf, sentencesOf } from '../../src/compare/text.ts';

/** Two texts, a paragraph a line. */
function changed(before: string, after: string): Changes {
  const sentences = (text: string) =>
    sentencesOf(blocksOf(text.split('\n').map((line) => ({ kind: 'paragraph', text: line }))));
  return changesOf(sentences(before), sentences(after));
}

/** 2924件→2950件. */
function numbers({ numbers: all }: Changes): string[] {
  return all.map(({ before, after }) => `${before.number.text}→${after.number.text}`);
}

test.each([
  ['专利申请量2924件，同比增长41.7%。', '专利申请量2950件，同比增长43.0%。', ['2924件→2950件', '41.7%→43.0%']],
  // In other words, and in another scale, it is the same number.
  ['专利申请量2924件，同比增长41.7%。', '全年申请专利2,924件，比上年增长41.7%。', []],
  ['投入科技经费1400万元。', '投入科技经费0.14亿元。', []],
  ['营业收入12000亿元。', '营业收入1.2万亿元。', []],
  ['投入科技经费1400万元。', '投入科技经费1400亿元。', ['1400万元→1400亿元']],
  [
    '装机容量300兆瓦，利用外资500万美元。',
    '装机容量300千瓦，利用外资500万欧元。',
    ['300兆瓦→300千瓦', '500万美元→500万欧元'],
  ],
  ['某局2026年工作总结。', '某局2026年度工作总结。', []],
  // Reordered within the sentence.
  ['新增甲类10家，乙类20家，丙类30家。', '新增丙类30家，甲类10家，乙类20家。', []],
  ['新增甲类10家，乙类20家，丙类30家。', '新增丙类30家，甲类11家，乙类20家。', ['10家→11家']],
  ['受训企业500多家。', '受训企业500余家。', ['500多家→500余家']],
  ['受训企业500多家。', '受训企业近600家。', ['500多家→近600家']],
  ['受训企业不超过500家。', '受训企业超过500家。', ['不超过500家→超过500家']],
  // In words, and of a measure word that the program does not know.
  ['举办公开课近百节。', '举办公开课120节。', ['近百→120']],
  ['举办公开课近百节。', '举办公开课近百场。', []],
  ['惠及群众数十人。', '惠及群众十余人。', ['数十→十余']],
  ['参加人数十分可观。', '参加人数相当可观。', []],
  ['截至11月底，共有34家。', '截至12月底，共有34家。', ['11月底→12月底']],
  ['呈现三大亮点。', '呈现四大亮点。', ['三→四']],
  // Numbers of headings and papers count nothing.
  ['1.培育企业。新增3家，见附件1。', '2.培育企业。新增3家，见附件2。', []],
])('%s %s', (before, after, expected) => {
  expect(numbers(changed(before, after))).toEqual(expected);
});

test('paragraphs moved, joined and parted do not hide a number, and invent none', () => {
  const before = [
    '全市专利申请量2924件，同比增长41.7%，居全省第3位。',
    '新认定高新技术企业3家，总数达34家。举办培训班12期，培训1500人次。',
    '技术合同成交额36.50亿元。',
  ];
  const after = [
    '技术合同成交额36.50亿元。新认定高新技术企业3家，总数达35家。',
    '举办培训班12期，培训1500人次。全市专利申请量2924件，同比增长41.7%，居全省第3位。',
  ];
  const found = changed(before.join('\n'), after.join('\n'));
  expect(numbers(found)).toEqual(['34家→35家']);
  expect([found.typed, found.gone, found.fresh, found.reworded]).toEqual([[], [], [], []]);
});

test('two sentences made one are reworded, not gone, and their numbers compared', () => {
  const found = changed('举办科技培训班12期。培训企业人员1500人次。', '举办科技培训班12期，培训企业人员1600人次。');
  expect(numbers(found)).toEqual(['1500人次→1600人次']);
  expect([found.gone, found.fresh]).toEqual([[], []]);
});

test('a short sentence that says another thing of the same number is reworded', () => {
  const found = changed('走访企业20家。乙15家，与上年持平。', '走访企业20家。乙16家，同比增长6.7%。');
  expect([numbers(found), found.gone, found.fresh]).toEqual([['15家→16家'], [], []]);
});

test('what is new, gone and reworded is told apart', () => {
  const found = changed(
    '全市科技工作取得新进展。深入实施创新驱动发展战略，扎实推进各项工作。举办科技周活动18场。',
    '深入实施创新驱动发展战略，统筹推进各项工作。举办科技周活动18场。选派科技特派员66名。',
  );
  expect(found.gone.map(({ text }) => text)).toEqual(['全市科技工作取得新进展。']);
  expect(found.fresh.map(({ text }) => text)).toEqual(['选派科技特派员66名。']);
  expect(found.typed.map(({ number }) => number.text)).toEqual(['66名']);
  expect(found.reworded.map(({ stretches }) => stretches)).toEqual([
    [
      { kind: 'same', text: '深入实施创新驱动发展战略，' },
      { kind: 'gone', text: '扎实' },
      { kind: 'fresh', text: '统筹' },
      { kind: 'same', text: '推进各项工作。' },
    ],
  ]);
});

test('a number that went to another sentence is neither new nor changed', () => {
  const found = changed(
    '全年共有四十余家企业参加，选派科技特派员66名。',
    '全年共有四十余家企业参加。科技特派员队伍不断壮大，达到66名。',
  );
  expect([numbers(found), found.typed]).toEqual([[], []]);
});

test('a text against itself, its paragraphs in any order, shows no number', () => {
  const paragraph = fc
    .tuple(
      fc.constantFrom('专利申请量', '高新技术企业', '技术合同成交额', '科技特派员', '孵化面积', '研发投入'),
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom('件', '家', '亿元', '名', '万平方米', '%'),
      fc.constantFrom('深入推进', '持续加强', '着力做好', '全面完成'),
    )
    .map(([name, number, unit, verb]) => `${verb}各项工作，${name}${number}${unit}。`);
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (all, order) => {
      const shuffled = all.map((text) => ({ text, key: order.next().value ?? 0 })).sort((a, b) => a.key - b.key);
      const found = changed(all.join('\n'), shuffled.map(({ text }) => text).join('\n'));
      expect([found.numbers, found.typed, found.gone, found.fresh, found.reworded]).toEqual([[], [], [], [], []]);
    }),
  );
});

test('what siblings state alike is told apart by the paragraph that it stands in', () => {
  const county = (name: string, work: string, people: number) => `${name}县。${work}，成效明显。培训干部${people}人。`;
  const before = [county('甲', '抓项目', 50), county('乙', '建平台', 60), county('丙', '引人才', 70)];
  const swapped = changed(
    before.join('\n'),
    [county('甲', '抓项目', 60), county('乙', '建平台', 50), before[2]].join('\n'),
  );
  expect(numbers(swapped)).toEqual(['50人→60人', '60人→50人']);
  const raised = changed(
    before.join('\n'),
    [county('甲', '抓项目', 60), county('乙', '建平台', 75), before[2]].join('\n'),
  );
  expect(numbers(raised)).toEqual(['50人→60人', '60人→75人']);
  const moved = changed(before.join('\n'), [before[1], before[2], before[0]].join('\n'));
  expect([numbers(moved), moved.gone, moved.fresh]).toEqual([[], [], []]);
});

test.each([
  ['发表论文15篇。', '发表论文19篇。', '15篇→19篇'],
  ['当选代表12名。', '当选代表14名。', '12名→14名'],
  ['绘制地图20幅。', '绘制地图30幅。', '20幅→30幅'],
  ['申请PCT35件。', '申请PCT38件。', '35件→38件'],
  ['通过ISO9001认证。', '通过ISO9002认证。', '9001→9002'],
  ['历时8个月建成。', '历时9个月建成。', '8个月→9个月'],
  ['10月11日至15日举办。', '10月11日至18日举办。', '10月11日至15日→10月11日至18日'],
  ['10月11日开馆。', '10月11—12日开馆。', '10月11日→10月11—12日'],
  ['10月11日开馆。', '10月11日至13日开馆。', '10月11日→10月11日至13日'],
  ['10月11日开馆。', '10月11日、12日开馆。', '10月11日→10月11日、12日'],
  ['10月11日开馆。', '10月11日—11月2日开馆。', '10月11日→10月11日—11月2日'],
  ['10月11日开馆。', '10月中旬开馆。', '10月11日→10月中旬'],
  ['派出专家15人。', '派出专家15—20人。', '15人→15—20人'],
  ['受训企业500多家。', '受训企业500—600家。', '500多家→500—600家'],
  ['受训企业500家至600家。', '受训企业500—700家。', '500家至600家→500—700家'],
  ['历时8个月。', '历时8—10个月。', '8个月→8—10个月'],
  ['合同额【待补：成果科】亿元。', '合同额约二十三亿元。', '【待补：成果科】亿元→约二十三亿'],
  ['居全省第3位。', '居全省前3位。', '第3位→前3位'],
  ['每月15日例会。', '每月20日例会。', '15日→20日'],
  ['两家企业入库。', '3家企业入库。', '两→3家'],
  ['新增企业八十五家。', '新增企业86家。', '八十五→86家'],
  ['总量居全市第2位。', '总量居全市首位。', '第2位→首位'],
  ['总量居全市首位。', '总量居全市第2位。', '首位→第2位'],
  ['总量排名第3。', '总量排名第二。', '第3→第二'],
  ['占比41.7%。', '占比41.7‰。', '41.7%→41.7‰'],
  ['比重提高2%。', '比重提高2个百分点。', '2%→2个百分点'],
  ['产值下降3.5%。', '产值增长3.5%。', '3.5%→3.5%'],
  ['产值下降3.5%。', '产值增长2.0%。', '3.5%→2.0%'],
  ['建成基地1500家。', '建成基地1 600家。', '1500家→1600家'],
  ['1—11月，专利90件。', '上半年，专利90件。', '1—11月→上半年'],
  ['1—11月，专利90件。', '前三季度，专利90件。', '1—11月→前三季度'],
  ['1—11月，专利90件。', '前11个月，专利90件。', '1—11月→前11个月'],
  ['1—11月，专利90件。', '全年，专利90件。', '1—11月→全年'],
  ['上半年，专利90件。', '1—7月，专利90件。', '上半年→1—7月'],
  ['上半年，专利90件。', '前七个月，专利90件。', '上半年→前七个月'],
  ['上半年，专利90件。', '2023年，专利90件。', '上半年→2023年'],
  ['全年，专利90件。', '上半年，专利90件。', '全年→上半年'],
  ['新增企业90家。', '新增企业90户。', '90家→90户'],
  ['培训90人次。', '培训90人。', '90人次→90人'],
  ['孵化面积90平方米。', '孵化面积90平方公里。', '90平方米→90平方公里'],
  ['居全省第3位。', '居全省前三。', '第3位→前三'],
  ['增长近两成。', '增长近三成。', '近两→近三'],
  ['占三分之一。', '占三分之二。', '三分之一→三分之二'],
  ['争取资金3300万元。', '争取资金3300多万元。', '3300万元→3300多万元'],
  ['贷款12多亿元。', '贷款15余亿元。', '12多亿元→15余亿元'],
])('%s %s', (before, after, expected) => {
  expect(numbers(changed(before, after))).toEqual([expected]);
});

test.each([
  ['新增企业3家。', '新增企业三家。'],
  ['新增企业2家。', '新增企业两家。'],
  ['新增企业85家。', '新增企业八十五家。'],
  ['新增企业105家。', '新增企业一百零五家。'],
  ['培训300人次。', '培训3百人次。'],
  ['走访500余家企业。', '走访五百余家企业。'],
  ['总量居全市首位。', '总量居全市第1位。'],
  ['总量居全市第2位。', '总量居全市第二名。'],
  ['合同额23亿元。', '合同额二十三亿元。'],
  ['10月11日至13日开馆。', '10月11—13日开馆。'],
  ['派出专家15-20人。', '派出专家15—20人。'],
  ['派出专家15－20人。', '派出专家15—20人。'],
  ['派出专家15人。', '派出专家15名。'],
  ['举办活动15场。', '举办活动15场次。'],
  ['建成平台15家。', '建成平台15个。'],
])('as many in other words: %s %s', (before, after) => {
  const found = changed(before, after);
  expect([numbers(found), found.typed]).toEqual([[], []]);
});

test.each([
  ['居全市第3位', '居全省第2位', { before: '全市', after: '全省' }],
  ['居嘉兴市第3位', '居湖州市第3位', { before: '嘉兴市', after: '湖州市' }],
  ['在全市排名第3', '位居全省第三', { before: '全市', after: '全省' }],
  ['居全市第3位', '在全市排名第二', undefined],
  ['居全市第3位', '专利总量列全市第2位', undefined],
])('a place among others is told with those whom it is among, where they changed: %s %s', (before, after, scopes) => {
  const sentence = (end: string) => `专利申请量2924件，同比增长41.7%，${end}。`;
  expect(changed(sentence(before), sentence(after)).numbers.map((each) => each.scopes)).toEqual([scopes]);
});

test('places told apart are those told together', () => {
  const found = changed('总量、增速分别居全市第2位、首位。', '总量居全市第2位、增速居全市首位。');
  expect(numbers(found)).toEqual([]);
});

test.each([
  ['总量90件。', '总量90件，居全市第2位。', ['第2位']],
  ['总量90件。', '总量90件，争取资金1800多万元。', ['1800多万元']],
  ['总数达312家，比上年净增32家。', '总数达312家，是上年的1.1倍，净增三十二家。', ['1.1倍']],
  // These are no places among others.
  ['总量90件。', '总量90件。第一，抓统筹。把安全放在首位，城市首位度提高。', []],
])('what was put in: %s %s', (before, after, expected) => {
  expect(changed(before, after).typed.map(({ number }) => number.text)).toEqual(expected);
});

test.each([
  // The number that stands in the place of the mark, not one that is told of it.
  ['科技特派员【待补】名。', '科技特派员190名，比上年增加20名。', ['【待补】名→190名']],
  ['科技特派员【待补】名。', '科技特派员190名，同比增长11.8%。', ['【待补】名→190名']],
  ['技术合同成交额【待补】亿元。', '技术合同成交额190亿元，完成年度目标的190%。', ['【待补】亿元→190亿元']],
  ['技术合同成交额【待补】亿元。', '完成年度目标的190%，技术合同成交额190亿元。', ['【待补】亿元→190亿元']],
  [
    '新增科技特派员【待补】名，总数达【待补】名。',
    '新增科技特派员30名，总数达190名，比上年净增20名、增长11.8%。',
    ['【待补】名→30名', '【待补】名→190名'],
  ],
  ['科技特派员【待补】名。', '科技特派员比上年增加20名。', []],
  ['科技特派员【待补】名。', '科技特派员190人。', ['【待补】名→190人']],
  // The other way round: the mark that the leader left, and the number that the data then have.
  ['登记技术合同1350项，同比增长3.1%。', '登记技术合同【待补：成果科】项。', ['1350项→【待补：成果科】项']],
  ['登记技术合同3家，比上年增加2家。', '登记技术合同【待补：成果科】家。', ['3家→【待补：成果科】家']],
  // A rate is no count.
  ['入库企业712家，距年度目标差88家。', '入库企业712家，完成年度目标的107.5%。', []],
  // Told in another order, a part is known by its name.
  [
    '经费2160万元，其中纵向1280万元、横向880万元。',
    '经费2160万元，其中横向900万元、纵向1260万元。',
    ['880万元→900万元', '1280万元→1260万元'],
  ],
  ['甲县10家、乙县20家。', '乙县10家、甲县20家。', ['20家→10家', '10家→20家']],
  ['新认定高新企业62家，总数达318家。', '高新企业总数达320家，新认定65家。', ['318家→320家', '62家→65家']],
  [
    '技术开发16.0亿元、下降12.1%，技术转让20.5亿元、增长70.8%。',
    '技术转让20.5亿元、增长12.6%，技术开发16.0亿元、增长33.3%。',
    ['70.8%→12.6%', '12.1%→33.3%'],
  ],
  [
    '完成成果转化56项，带动产值12.70亿元；实现销售收入68.35亿元，同比增长15.8%。',
    '完成成果转化56项，同比增长24.3%，带动产值12.70亿元；实现销售收入68.35亿元，增长15.8%。',
    [],
  ],
  // However long the name, 总数 and 新认定 tell which is which.
  [
    '新认定高新技术企业45家，总数达312家，比上年净增32家、增长11.4%，居全省第5位。',
    '高新技术企业总数达320家，比上年净增40家、增长14.3%，其中新认定50家，居全省第5位。',
    ['312家→320家', '32家→40家', '11.4%→14.3%', '45家→50家'],
  ],
  ['新认定高新技术企业45家，总数达312家，居全省第5位。', '高新技术企业总数达320家，居全省第5位。', ['312家→320家']],
  ['新认定高新技术企业45家。', '高新技术企业累计320家。', []],
  ['高新技术企业45家。', '新认定高新技术企业50家。', ['45家→50家']],
  // A rate belongs to the number that it is told of, however alike the words before two rates are.
  [
    '举办科普活动28场，同比增长12.0%；选派科技特派员186名，增长3.3%。',
    '举办科普活动28场，与上年持平；选派科技特派员186名，同比增长3.3%。',
    [],
  ],
  [
    '举办科普活动26场，同比增长4.0%；选派科技特派员190名。',
    '举办科普活动26场，与上年持平；选派科技特派员190名，同比增长5.6%。',
    [],
  ],
  ['甲县10家，同比增长4.0%；乙县【待补】家。', '甲县10家，与上年持平；乙县19家，同比增长5.6%。', ['【待补】家→19家']],
  [
    '授权专利90件，增长3.9%，其中发明专利30件、增长7.7%。',
    '授权专利90件，增长3.9%，其中中国发明30件、增长8.0%。',
    ['7.7%→8.0%'],
  ],
])('what a number is the words in front of it tell: %s %s', (before, after, expected) => {
  expect(numbers(changed(before, after))).toEqual(expected);
});

test.each([
  ['科技特派员【待补】名，服务企业。', '科技特派员队伍壮大，全市有190名，服务企业。'],
  ['其中纵向经费1280万元、横向经费880万元。', '其中横向经费900万元、横向经费1260万元。'],
  // A part of it, or one of two that it may have become, is another number.
  ['选派科技特派员186名。', '选派市级科技特派员160名。'],
  ['建成省级平台5个。', '建成国家级平台6个。'],
  ['选派科技特派员186名。', '选派省级科技特派员26名、市级科技特派员160名。'],
  ['选派科技特派员186名。', '选派农业科技特派员26名、工业科技特派员160名。'],
])('where words and order contradict each other nobody but a person tells: %s %s', (before, after) => {
  expect(changed(before, after).numbers.map(({ isDoubtful }) => isDoubtful)).toContain(true);
});

test.each([
  ['选派科技特派员186名。', '全年选派科技特派员190名、专家20名。'],
  ['建成省级平台5个、市级平台9个。', '建成省级平台6个、市级平台12个。'],
  ['选派科技特派员186名。', '选派科技特派员190名、省级科技特派员26名。'],
])('what words are only put around tells itself: %s %s', (before, after) => {
  const found = changed(before, after).numbers;
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ isDoubtful }) => isDoubtful)).not.toContain(true);
});
