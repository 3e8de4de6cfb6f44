import type { Command } from 'commander';
import type { Format } from '../commands/deliver.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { formatOption } from './choice.ts';
import { commandMeant } from './command-meant.ts';
import { FORCE, ROOT, type Shell } from './shell.ts';

interface DraftFlags {
  output?: string;
  format?: Format;
  template?: string;
  root?: string;
  force?: boolean;
  final?: boolean;
  preliminary?: boolean;
  brief?: boolean;
  watch?: boolean;
}

/** `summarize FILE…`: the default command. */
export function draftCommand(program: Command, { world, done, common, colours, version }: Shell): void {
  common(program)
    .description('由一份YAML数据文件起草年度科技创新工作总结，写成Markdown、DOCX或HTML，并校核其中的数字。')
    .usage('[选项] 数据文件…')
    .argument('[数据文件...]', '一个或几个.yaml文件；“-”从标准输入读')
    .option('-o, --output <文件>', '写到文件（.md、.docx或.html），或以“/”结尾的文件夹；不写时显示在屏幕上')
    .addOption(formatOption(['md', 'docx', 'html'], '不写时看文件名，文件夹里写docx'))
    .option('-t, --template <路径>', '用自己的模板：.hbs文件，或存放模板的文件夹')
    .option('--final', '定稿：有待补、待核的数或错误时不生成；预计数可以有')
    .option('--no-preliminary', '与--final一起用：预计数也不能有')
    .option('--brief', '一页纸：只印导语、亮点和一张指标表，供领导先看')
    .option(...ROOT)
    .option(...FORCE)
    .option('--watch', '一直看着：数据、版式、配置、模板一改动就重新生成，按Ctrl-C停止')
    .version(version, '-V, --version', '显示版本')
    .helpCommand(false)
    // `lint -o x` is an error: -o is not a global option.
    .enablePositionalOptions()
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: DraftFlags) => {
      const [first = '', second = ''] = files;
      const meant = second === '' ? undefined : commandMeant(first, program, second);
      if (meant !== undefined) throw new CannotRun(`没有“${first}”这个命令。您是不是要写“summarize ${meant}”？`);
      if (files.length === 0) throw new CannotRun('没有给出数据文件。写法：summarize 数据文件.yaml；加--help看帮助。');
      const { output, format, template, root, force = false, final = false, preliminary = true, brief = false } = flags;
      if (!preliminary && !final) throw new CannotRun('--no-preliminary要与--final一起用。');
      const finality = !final ? 'draft' : preliminary ? 'final' : 'final-without-preliminary';
      const draft = flags.watch
        ? (await import('../commands/watch-drafts.ts')).watchDrafts
        : (await import('../commands/draft.ts')).draft;
      const options = { output, format, template, root, force, finality, brief } as const;
      done(await draft(world, files, options, colours.err));
    });
}

const EXAMPLES = `
例：
  summarize init --kind 科技局 --unit 某市科学技术局 --year 2026   新写一份待填的数据文件
  summarize 2026年.yaml                     把报告显示在屏幕上（Markdown）
  summarize 2026年.yaml -o 总结.docx        写成可以上报的Word文件
  summarize 2026年.yaml -o 总结.html        写成网页，不用Word也能看各页的样子
  summarize *.yaml -o 总结/                 每个数据文件各写一份
  summarize 2026年.yaml -o 总结.docx --watch   数据一改动就重新生成
  summarize preview 2026年.yaml             在浏览器里边写边看，数据一存盘就更新
  summarize lint 2026年.yaml                只校核，不生成
  summarize lint 总结.docx                  校核写好的总结，不用数据文件
  summarize figures 2026年.yaml -o 核对表.docx   列出每个数，供各责任单位核对签字
  summarize status 2026年.yaml              各责任单位还缺哪些数
  summarize next 2025年.yaml -o 2026年.yaml   由上年的数据文件做出新一年的
  summarize compare 改后稿.docx 2026年.yaml  领导改了哪些数，写在数据的哪里
  summarize diff 上一稿.yaml 2026年.yaml     两稿之间哪些数变了
  summarize count 2026年.yaml               全文和各部分多少字
  summarize rollup 县区/*.yaml -o 全市.yaml   把各县区的数据文件汇总成一份
  summarize page 2026年.yaml                列出版面的值，哪些与国标不同，字体有没有
  summarize templates copy 年度总结 我的模板   拿出内置的模板来改
  summarize schema -o summarize.schema.json 给编辑器用：填数据文件时提示有哪些键

结束时的代码：0 没有错误；1 数据里有错误；2 没能运行。
用Ctrl-C停止--watch、preview的，是0。
一切都在本机完成，不使用网络。
`;
