import { readFile } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(() => desk.close());

test('a clean file prints nothing on stdout and ends with 0', async () => {
  expect(await desk.run(['lint', 'report.yaml'])).toMatchObject({ code: 0, out: '', err: 'report.yaml没有问题。\n' });
});

test('diagnostics of all files go to stdout, with a count', async () => {
  await desk.write('a.yaml', SOUND.replace('年度', '何年'));
  await desk.write('b.yaml', SOUND.replace('数值: 2924', '数值: 1,200'));
  const { code, out } = await desk.run(['lint', 'a.yaml', 'b.yaml', 'a.yaml']);
  expect(code).toBe(1);
  expect(out.match(/^[ab]\.yaml:\d+:\d+/gmu)).toEqual(['a.yaml:1:1', 'a.yaml:2:1', 'b.yaml:4:22']);
  expect(out.trimEnd().split('\n').at(-1)).toBe('共3个错误。');
});

test('a file that cannot be read does not keep the others from being checked', async () => {
  await desk.write('a.yaml', SOUND.replace('年度', '何年'));
  const { code, out, err } = await desk.run(['lint', 'none.yaml', 'a.yaml']);
  expect([code, err.split('\n')[0]]).toEqual([2, '错误：读不了none.yaml：没有这个文件或文件夹，请检查路径。']);
  expect(out).toContain('没有名为“何年”的键');
});

test('a finding shows the line and carets two columns a Chinese character', async () => {
  await desk.write('a.yaml', SOUND.replace('专利申请量】', '专利申请】'));
  expect(
    (await desk.run(['lint', 'a.yaml'])).out,
  ).toBe(`a.yaml:8:27  错误  没有名为“专利申请”的指标。  unknown-reference
  7 │     要点:
  8 │       - {标题: 提升质量, 内容: 全市【专利申请】}
    │                                      ^^^^^^^^
  改法：您是不是要写“专利申请量”？

共1个错误。
`);
});

test('help and version are in Chinese, on stdout, and end with 0', async () => {
  const help = await desk.run(['--help']);
  expect([help.code, help.err]).toEqual([0, '']);
  expect(help.out).toMatch(/^用法：/u);
  const more = await Promise.all(['lint', 'figures', 'rules'].map((name) => desk.run([name, '--help'])));
  for (const { out } of [help, ...more]) {
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display help|output the version|default/u);
  }
  expect(await desk.run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  expect((await desk.run(['lint', '--help'])).out).toContain('只校核，不生成');
});

const DRAFT = '某局2013年工作总结\n截止11月底，专利申请量2924件，截止目前为最多。\n';

test('a draft as text is checked by line and column; one mark in one paragraph is one finding', async () => {
  await desk.write('总结.txt', DRAFT);
  const { code, out } = await desk.run(['lint', '总结.txt']);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^总结\.txt:2:1 {2}错误 {2}“截止”后面带了时间，应为“截至”（这一段共2处）。 {2}as-of-in-right-word\n/u,
  );
  expect(out).toMatch(/共1个错误。\n$/u);
});

test('a draft as Markdown is checked at its own lines, markup aside', async () => {
  await desk.write(
    '总结.md',
    '# 某局2013年工作总结\n\n## 一、成绩\n\n**1.培育**。企业A\\*B，截止11月底34家。\n\n**2.引育**。成效明显。\n',
  );
  expect((await desk.run(['lint', '总结.md'])).out).toMatch(/^总结\.md:5:17 {2}错误 {2}“截止”/u);
});

test('a Word file is checked by paragraph and character, and never written', async () => {
  await desk.write('report.yaml', SOUND.replace('内容: 全市', '内容: 截止11月底，全市'));
  await desk.run(['report.yaml', '-o', '总结.docx']);
  const before = await desk.read('总结.docx');
  const { code, out, err } = await desk.run(['lint', '--fix', '总结.docx']);
  expect([code, err]).toEqual([1, '总结.docx没有改：Word文件只检查，不改动。\n']);
  expect(out).toMatch(/^总结\.docx第\d+段第\d+字 {2}错误 {2}“截止”/mu);
  expect(await desk.read('总结.docx')).toEqual(before);
});

test('what only calls itself a Word file is told', async () => {
  await desk.write('总结.docx', DRAFT);
  expect(await desk.run(['lint', '总结.docx'])).toMatchObject({
    code: 2,
    err: '错误：读不了总结.docx：它不是Word的.docx文件，只是扩展名相同。在Word或WPS里打开，“另存为”选“Word文档（*.docx）”。\n',
  });
  await desk.write('旧.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  expect((await desk.run(['lint', '旧.docx'])).err).toBe(
    '错误：读不了旧.docx：它是旧格式的Word或WPS文件，只是扩展名不同，应为.docx。在Word或WPS里打开，“另存为”选“Word文档（*.docx）”。\n',
  );
  await desk.write('坏.docx', zipSync({ 'word/document.xml': strToU8('<w:document>') }));
  expect((await desk.run(['lint', '坏.docx'])).err).toBe('错误：读不了坏.docx：它已经损坏，请重新拷贝一份。\n');
});

test.each([
  ['旧稿.doc', '它是另一种文稿，应为.docx。在Word或WPS里打开，“另存为”选“Word文档（*.docx）”。'],
  ['旧稿.wps', '它是另一种文稿，应为.docx。在Word或WPS里打开，“另存为”选“Word文档（*.docx）”。'],
  ['旧表.et', '它是另一种表格，应为.xlsx。在Excel或WPS里打开，“另存为”选“Excel工作簿（*.xlsx）”。'],
  ['旧稿.pdf', '它是PDF，校核不了。请给出它的Word文件（.docx），或数据文件（.yaml）。'],
])('%s: what it should be, and how to make it so', async (name, said) => {
  await desk.write(name, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  expect(await desk.run(['lint', name])).toMatchObject({ code: 2, err: `错误：读不了${name}：${said}\n` });
});

test('a data file that an editor saved as .txt is checked as what it is', async () => {
  await desk.write('数据.yaml', SOUND);
  await desk.write('数据.txt', SOUND);
  const [{ out, code }, text] = [await desk.run(['lint', '数据.yaml']), await desk.run(['lint', '数据.txt'])];
  expect([text.out, text.code]).toEqual([out.replaceAll('数据.yaml', '数据.txt'), code]);
});

test('a draft of more than 200 000 characters, or of tens of thousands of paragraphs, is told before it is read', async () => {
  const fault = (name: string) => `错误：读不了${name}：它太长（超过20万字或2万段）。请分成几份。\n`;
  const document = (paragraphs: string) =>
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${paragraphs}</w:body></w:document>`) });
  await desk.write('长.txt', '长'.repeat(200_001));
  await desk.write('长.docx', document(`<w:p><w:r><w:t>${'长'.repeat(200_001)}</w:t></w:r></w:p>`));
  await desk.write('空.docx', document('<w:p/>'.repeat(20_001)));
  expect((await desk.run(['lint', '长.txt'])).err).toBe(fault('长.txt'));
  for (const name of ['长.docx', '空.docx']) {
    expect((await desk.run(['lint', name])).err).toBe(fault(name));
    expect((await desk.run(['compare', name, 'report.yaml'])).err).toBe(fault(name));
  }
});

test('a draft of thousands of parts is told; one of hundreds of pictures is read', async () => {
  await desk.run(['report.yaml', '-o', '稿.docx']);
  const drafted = unzipSync(await desk.read('稿.docx'));
  const more = (count: number, name: string) =>
    zipSync({
      ...drafted,
      ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`word/${at}${name}`, NONE])),
    });
  const NONE = new Uint8Array();
  await desk.write('多.docx', more(2000, '.xml'));
  await desk.write('图.docx', more(900, '.png'));
  const said = '它里面有两千多个部件，不像一份文稿。请在Word或WPS里新建文档，把正文复制过去，再保存。';
  for (const args of [
    ['lint', '多.docx'],
    ['compare', '多.docx', 'report.yaml'],
  ]) {
    expect(await desk.run(args)).toMatchObject({ code: 2, err: `错误：读不了多.docx：${said}\n` });
  }
  expect((await desk.run(['compare', '图.docx', 'report.yaml'])).code).toBe(0);
});

test('a configuration is no data file: a * passes over it, and named alone it is told', async () => {
  await desk.write('summarize.config.yaml', '');
  expect((await desk.run(['lint', '*.yaml'])).code).toBe(0);
  expect((await desk.run(['*.yaml', '-o', '稿/'])).code).toBe(0);
  expect((await desk.run(['lint', 'report.yaml', 'summarize.config.yaml'])).code).toBe(0);
  expect(await desk.run(['lint', 'summarize.config.yaml'])).toMatchObject({
    code: 2,
    err: '错误：summarize.config.yaml是配置，不是数据文件；校核它管的数据文件时，自动读它。\n',
  });
});

test('standard input goes by its name', async () => {
  expect(await desk.run(['lint', '-'], { stdin: SOUND })).toMatchObject({ code: 0, err: '（标准输入）没有问题。\n' });
});

test('--fix mends a data file at its offsets and leaves every other byte', async () => {
  const typed = `\uFEFF${SOUND.replace('内容: 全市', '内容: 截止11月底，全市')}# 截止 in a comment stays\r\n`;
  await desk.write('report.yaml', typed);
  expect(await desk.run(['lint', '--fix', 'report.yaml'])).toMatchObject({
    code: 0,
    out: '',
    err: 'report.yaml改了1处。\nreport.yaml没有问题。\n',
  });
  expect(await readFile(desk.path('report.yaml'), 'utf8')).toBe(typed.replace('截止11月底', '截至11月底'));
});

test('--fix takes away what a data rule finds typed too much', async () => {
  await desk.write(
    'report.yaml',
    `${SOUND}亮点: ["一是 走访企业", '二是【专利申请量】', 三是]\n结语: 达【专利申请量.数值】件。\n`,
  );
  const { code, err } = await desk.run(['lint', '--fix', 'report.yaml']);
  expect([code, err]).toEqual([1, 'report.yaml改了3处。\n']);
  expect(await readFile(desk.path('report.yaml'), 'utf8')).toBe(
    `${SOUND}亮点: ["走访企业", '【专利申请量】', 三是]\n结语: 达【专利申请量.数值】。\n`,
  );
});

test('--fix-dry-run shows the lines and writes nothing', async () => {
  await desk.write('总结.txt', DRAFT);
  const { out } = await desk.run(['lint', '--fix-dry-run', '总结.txt']);
  expect(out).toContain(
    '总结.txt:2\n- 截止11月底，专利申请量2924件，截止目前为最多。\n+ 截至11月底，专利申请量2924件，截至目前为最多。\n',
  );
  expect(await readFile(desk.path('总结.txt'), 'utf8')).toBe(DRAFT);
});

test.each(['json', 'sarif', 'junit'])(
  '--fix-dry-run keeps what it shows out of a report of findings as %s',
  async (format) => {
    await desk.write('总结.txt', DRAFT);
    const plain = await desk.run(['lint', '总结.txt', '-f', format]);
    const { out, err } = await desk.run(['lint', '--fix-dry-run', '总结.txt', '-f', format]);
    expect(out).toBe(plain.out);
    expect(err).toContain('+ 截至11月底，专利申请量2924件，截至目前为最多。\n');
  },
);

test('a file that is not UTF-8 is not mended', async () => {
  await desk.write('总结.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(DRAFT, 'utf16le')]));
  const { code, err } = await desk.run(['lint', '--fix', '总结.txt']);
  expect([code, err]).toEqual([2, '错误：没有改总结.txt：它不是UTF-8编码，请另存为UTF-8后再改。\n']);
});

test.each([
  ['next-line', '# summarize-disable-next-line figures-filled-in 月底才有\n  专利申请量: {单位: 件, 数值: 待补}'],
  ['line', '专利申请量: {单位: 件, 数值: 待补} # summarize-disable-line figures-filled-in 月底才有'],
  ['file', '# summarize-disable-file figures-filled-in 月底才有\n  专利申请量: {单位: 件, 数值: 待补}'],
])('a rule is silenced for the %s, with a reason', async (_where, lines) => {
  await desk.write('report.yaml', SOUND.replace('专利申请量: {单位: 件, 数值: 2924, 上年: 2063}', lines));
  expect(await desk.run(['lint', 'report.yaml'])).toMatchObject({ code: 0, out: '' });
});

test.each([
  ['figures-filled-in 月底才有', '停用了“figures-filled-in”，这里已没有它要说的问题。'],
  ['figure-filled-in 月底才有', '没有名为“figure-filled-in”的规则，这一行不起作用。'],
  ['', '这里没有写要停用哪条规则。'],
])('# summarize-disable-file %s is told that it does nothing', async (asked, message) => {
  await desk.write('report.yaml', `# summarize-disable-file ${asked}\n${SOUND}`);
  const { out } = await desk.run(['lint', 'report.yaml']);
  expect(out).toMatch(/^report\.yaml:1:1 {2}警告/u);
  expect(out).toContain(message);
});

test('a silenced rule without a reason is told', async () => {
  await desk.write('总结.md', `<!-- summarize-disable-file as-of-in-right-word -->\n\n${DRAFT}`);
  expect((await desk.run(['lint', '总结.md'])).out).toContain('停用“as-of-in-right-word”没有写理由，应说明为什么。');
});

test('a folder stands for its data files, and a file reached twice is checked once', async () => {
  await desk.write('a.yaml', SOUND.replace('年度', '何年'));
  const { out } = await desk.run(['lint', '.', './a.yaml', '*.yaml', '**/a.yaml']);
  expect(out.match(/^\S+yaml:\d+:\d+/gmu)).toEqual(['a.yaml:1:1', 'a.yaml:2:1']);
});

test('--fail-on, --max-warnings and --quiet', async () => {
  await desk.write('report.yaml', SOUND.replace('2924, 上年: 2063', '待补'));
  const code = async (...flags: string[]) => (await desk.run(['lint', ...flags, 'report.yaml'])).code;
  expect(await code()).toBe(0);
  expect(await code('--fail-on', 'warning')).toBe(1);
  expect(await code('--max-warnings', '0')).toBe(1);
  expect(await code('--max-warnings', '1')).toBe(0);
  expect((await desk.run(['lint', '--quiet', 'report.yaml'])).out).toBe('');
  expect(await desk.run(['lint', '--year', 'x', 'report.yaml'])).toMatchObject({
    code: 2,
    err: '错误：“x”不是年度，应如2026或2008—2014。\n',
  });
});

test('--year says which year the title of a draft should be of', async () => {
  await desk.write('总结.txt', DRAFT.replace('截止11月底', '截至11月底').replace('截止目前为最多', '为历年最多'));
  expect((await desk.run(['lint', '总结.txt', '--year', '2013'])).code).toBe(0);
  expect((await desk.run(['lint', '总结.txt', '--year', '2014'])).out).toContain('报告的是2014年，标题写2013年。');
});

test('rules are listed, and one is explained with its cases', async () => {
  expect((await desk.run(['rules'])).out).toMatch(/^as-of-in-right-word +错误 {2}说数字统计到哪一天，应用“截至”。$/mu);
  const { out } = await desk.run(['rules', 'as-of-in-right-word']);
  expect(out).toContain('  为什么：');
  expect(out).toContain('    截止2013年11月底，全市共有高新技术企业34家。');
  expect((await desk.run(['rules', 'parts-sum-to-total'])).out).toMatch(
    /^ {2}为什么：.+。\n {2}依据：.+。\n {2}错例：$/mu,
  );
  expect(await desk.run(['rules', 'as-of-right-word'])).toMatchObject({
    code: 2,
    err: '错误：没有名为as-of-right-word的规则。您是不是要写“summarize rules as-of-in-right-word”？\n',
  });
});

const GAP = SOUND.replace('2924, 上年: 2063', '待补');

test('a configuration above the file sets the severity of a rule, or turns it off', async () => {
  await desk.write('report.yaml', GAP);
  await desk.write('summarize.config.yaml', '规则: {figures-filled-in: 错误}\n');
  expect(await desk.run(['lint', 'report.yaml'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('错误  “专利'),
  });
  await desk.write('summarize.config.yaml', '规则: {figures-filled-in: 关}\n');
  expect(await desk.run(['lint', '.'])).toMatchObject({ code: 0, out: '' });
  await desk.write('summarize.config.yaml', '例外:\n  - {文件: "r*.yaml", 规则: {figures-filled-in: 关}}\n');
  expect(await desk.run(['lint', 'report.yaml'])).toMatchObject({ code: 0, out: '' });
  await desk.write('other.yaml', '规则: {figures-filled-in: 提示}\n');
  expect((await desk.run(['lint', '--config', 'other.yaml', 'report.yaml'])).out).toContain('提示  “专利');
});

test.each(['+(*a|a*)b', '+(a?(a))b', '(a+)+b', '{a,a*}{a,*a}b'])(
  'a name of many letters is held against %s at once',
  async (pattern) => {
    const name = `${'a'.repeat(72)}.yaml`;
    await desk.write(name, SOUND);
    await desk.write('summarize.config.yaml', `例外: [{文件: "${pattern}", 规则: {}}]\n`);
    expect(await desk.run(['lint', name])).toMatchObject({ code: 0 });
  },
);

test('a pattern takes brackets as they stand', async () => {
  await desk.write('总结(旧).yaml', `${SOUND}结语: 【待补】。\n`);
  await desk.write('summarize.config.yaml', '例外: [{文件: "*(旧).yaml", 规则: {figures-filled-in: 关}}]\n');
  expect(await desk.run(['lint', '总结(旧).yaml'])).toMatchObject({ code: 0, out: '' });
});

test('a name of the office that is no name does not keep it', async () => {
  await desk.write('summarize.config.yaml', `名称: [${'甲'.repeat(20_000)}]\n`);
  expect(await desk.run(['lint', 'report.yaml'])).toMatchObject({ code: 0 });
});

test.each([
  ['规则: {figure-filled-in: 关}', '您是不是要写“figures-filled-in”？'],
  ['规则: {figures-filled-in: 没有}', '应为关、提示、警告、错误之一。'],
  ['规矩: {figures-filled-in: 关}', '您是不是要写“规则”？'],
  ['用语: {"": 二}', '“用语”里有一个词是空的。'],
  ['禁用词: {"": 二}', '“禁用词”里有一个词是空的。'],
  ['例外: [{文件: "*a*a*a*a*a*a*a*a*a*b", 规则: {}}]', '里的*太多，一段名称里最多3个'],
])('a configuration %s is told at its place, and nothing is checked', async (config, words) => {
  await desk.write('summarize.config.yaml', `${config}\n`);
  const { code, err } = await desk.run(['lint', 'report.yaml']);
  expect(code).toBe(2);
  expect(err).toMatch(/^错误：配置文件summarize\.config\.yaml有错，请先改正。\nsummarize\.config\.yaml:1:\d+ {2}错误/u);
  expect(err).toContain(words);
});

test('what is wrong with a configuration is told from its first line to its last', async () => {
  await desk.write('summarize.config.yaml', '版式: 没有.yaml\n规则: {没有的: 关, years-in-report: 大}\n模板: 5\n');
  const { err } = await desk.run(['lint', 'report.yaml']);
  expect([...err.matchAll(/^summarize\.config\.yaml:(\d+):/gmu)].map(([, line]) => line)).toEqual(['1', '2', '2', '3']);
});

test('a baseline accepts what is there today and lets what is new fail', async () => {
  await desk.write('report.yaml', SOUND.replace('年度', '何年'));
  const lint = () => desk.run(['lint', '--baseline', '已接受.json', 'report.yaml']);
  expect(await lint()).toMatchObject({ code: 0, out: '', err: '已把现有的2个问题记入已接受.json，以后只报新的。\n' });
  await desk.write('report.yaml', `# 上面多一行\n${SOUND.replace('年度', '何年')}`);
  expect(await lint()).toMatchObject({ code: 0, out: '', err: '另有2个问题已在已接受.json里接受。\n' });
  await desk.write('report.yaml', SOUND.replace('年度', '何年').replace('2924', '1,200'));
  const { code, out } = await lint();
  expect(code).toBe(1);
  expect(out).toMatch(/^report\.yaml:4:22 .*千分位[\s\S]*共1个错误。\n$/u);
});

test('a file that is no baseline is told, and stays', async () => {
  expect(await desk.run(['lint', '--baseline', 'report.yaml', 'report.yaml'])).toMatchObject({
    code: 2,
    err: '错误：report.yaml不是--baseline写的文件。换一个文件名，没有的会新建。\n',
  });
  expect((await desk.read('report.yaml')).toString()).toBe(SOUND);
});

test('many files on a terminal: one line tells how far it is, and is gone at the end', async () => {
  for (let i = 0; i < 25; i++) await desk.write(`甲${i}.yaml`, SOUND);
  await desk.write('甲0.yaml', SOUND.replace('年度', '何年'));
  const watched = await desk.run(['lint', '.'], { isTTY: true });
  expect(watched.err.startsWith('\r\u001b[K正在校核第1个文件，共26个')).toBe(true);
  expect(watched.err.endsWith('\r\u001b[K')).toBe(true);
  const unwatched = await desk.run(['lint', '.']);
  expect(unwatched.err).toBe('');
});

test('a rule that waits until a slip is mended is not said to be disabled in vain', async () => {
  const disabled = `${SOUND.trimEnd()} # summarize-disable-line tone-plain 引用的原话\n`;
  await desk.write('a.yaml', disabled);
  expect((await desk.run(['lint', 'a.yaml'])).out).toContain('停用了“tone-plain”');
  await desk.write('a.yaml', disabled.replace('数值: 2924', '数值：2924'));
  const { out } = await desk.run(['lint', 'a.yaml']);
  expect(out).toContain('fullwidth-colon');
  expect(out).not.toContain('停用了');
});

test.each(['总结.md', '总结.txt'])('a byte of no character in %s is told where it stands', async (file) => {
  await desk.write(file, Buffer.concat([Buffer.from(`${DRAFT}\n企业`), Buffer.of(0xff), Buffer.from('34家。\n')]));
  const line = `${DRAFT}\n`.split('\n').length;
  expect(await desk.run(['lint', file])).toMatchObject({
    code: 2,
    err: `错误：读不了${file}：第${line}行第3字的字节不合UTF-8编码，看不出是什么字。用UTF-8编码打开，改好显示作“\ufffd”的地方，另存为UTF-8。\n`,
  });
});

test('what only calls itself a text is told', async () => {
  await desk.write('总结.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2));
  expect((await desk.run(['lint', '总结.md'])).err).toContain('它不是文本文件，只是扩展名相同。');
});

test('--fix mends what stands between quotes with escapes, which stay', async () => {
  const text = (first: string, second: string, third: string) => `单位: 某市科学技术局
年度: 2013
主要工作:
  - 标题: 强化专利管理
    要点:
      - {标题: 提升质量, 内容: "${first}"}
      - {标题: 提升质效, 内容: '${second}'}
      - 标题: 提升
        内容: "${third}"
`;
  const wrong = text(
    '企业\\"50强\\"名单,截止11月底公布\\u3002',
    "刊物It''s发表论文,截止11月底见刊。",
    'C:\\\\数据,\n          企业\\"50强\\"名单,截止11月底公布。',
  );
  await desk.write('b.yaml', wrong);
  const column = (wrong.split('\n')[5] ?? '').indexOf(',截止') + 1;
  expect((await desk.run(['lint', 'b.yaml'])).out).toContain(`b.yaml:6:${column}  错误  半角标点`);
  await desk.run(['lint', '--fix', 'b.yaml']);
  expect((await desk.read('b.yaml')).toString()).toBe(
    text(
      '企业“50强”名单，截至11月底公布\\u3002',
      "刊物It''s发表论文，截至11月底见刊。",
      'C:\\\\数据，\n          企业“50强”名单，截至11月底公布。',
    ),
  );
});
