import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { Format } from './commands/deliver.ts';
import type { SheetFormat } from './commands/figures.ts';
import { CannotRun, INTERNAL } from './commands/files.ts';
import type { InitOptions } from './commands/init.ts';
import type { PageFormat } from './commands/page.ts';
import type { Subject } from './commands/schema.ts';
import type { Severity } from './diagnostic.ts';
import type { Years } from './passages/passage.ts';
import type { Draft } from './report/json-schema/json-schema.ts';
import { parsePeriod } from './report/period.ts';
import { isReportFormat, type ReportFormat } from './reporters/index.ts';
import type { Output, World } from './world.ts';
import { nearest } from './zh/nearest.ts';

/** The folder that holds src (or dist) and templates. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs one command line; resolves to the exit code: 0 clean, 1 errors found, 2 could not run. Never throws. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  let code = 0;
  const program = commandLine(world, (result) => {
    code = result;
  });
  // A failed write is told to its caller too; without a listener Node would end the process with a stack trace.
  for (const output of [world.stdout, world.stderr]) output.on?.('error', () => {});
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // The reader of a pipe has gone: nobody is left to tell.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    world.stderr.write(`${explain(error, program)}\n`);
    return 2;
  }
}

interface FiguresFlags {
  output?: string;
  format?: SheetFormat;
  template?: string;
  root?: string;
  force?: boolean;
}

interface DraftFlags {
  output?: string;
  format?: Format;
  template?: string;
  root?: string;
  force?: boolean;
  final?: boolean;
  preliminary?: boolean;
  watch?: boolean;
}

function commandLine(world: World, done: (code: number) => void): Command {
  const program = new Command('summarize');
  const common = (command: Command) =>
    command
      .helpOption('-h, --help', '显示帮助')
      .configureHelp({
        styleTitle: (title) => TITLES[title] ?? title,
        // The descriptions say what holds when nothing is given; the library would add it in English.
        optionDescription: ({ description }) => description,
      })
      .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => {} })
      .exitOverride();
  common(program)
    .description('由一份YAML数据文件起草年度科技创新工作总结，写成Markdown、DOCX或HTML，并校核其中的数字。')
    .usage('[选项] 数据文件…')
    .argument('[数据文件...]', '一个或几个.yaml文件；“-”从标准输入读')
    .option('-o, --output <文件>', '写到文件（.md、.docx或.html），或以“/”结尾的文件夹；不写时显示在屏幕上')
    .addOption(
      new Option('-f, --format <格式>', '输出格式：md、docx或html；不写时看文件名，文件夹里写docx').argParser(
        formatArgument,
      ),
    )
    .option('-t, --template <路径>', '用自己的模板：.hbs文件，或存放模板的文件夹')
    .option('--final', '定稿：有待补、待核的数或错误时不生成；预计数可以有')
    .option('--no-preliminary', '与--final一起用：预计数也不能有')
    .option('--root <文件夹>', '引入的文件可以放在这个文件夹里；不写时看summarize.config.yaml或Git仓库在哪里')
    .option('--force', '目标文件改动过也写，原来的文件改名保留')
    .option('--watch', '一直看着：数据、版式、配置、模板一改动就重新生成，按Ctrl-C停止')
    .version(packageJson.version, '-V, --version', '显示版本')
    .helpCommand(false)
    // `lint -o x` is a mistake, not an option of the whole.
    .enablePositionalOptions()
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: DraftFlags) => {
      if (files.length === 0) throw new CannotRun('没有给出数据文件。写法：summarize 数据文件.yaml；加--help看帮助。');
      const { output, format, template, root, force = false, final = false, preliminary = true } = flags;
      if (!preliminary && !final) throw new CannotRun('--no-preliminary要与--final一起用。');
      const finality = !final ? 'draft' : preliminary ? 'final' : 'final-without-preliminary';
      const draft = flags.watch
        ? (await import('./commands/watch-drafts.ts')).watchDrafts
        : (await import('./commands/draft.ts')).draft;
      const options = { output, format, template, root, force, finality } as const;
      done(await draft(world, files, options, `${ROOT}/templates`, colours(world, world.stderr)));
    });
  common(program.command('lint'))
    .description('只校核，不生成：数据文件（.yaml），或写好的总结（.docx、.md、.txt）')
    .usage('[选项] 文件…')
    .argument('<文件...>', '数据文件或写好的总结；“-”从标准输入读数据')
    .addOption(new Option('--year <年度>', '总结的年度，标题里没有时写：2026、2008—2014').argParser(yearsArgument))
    .option('--fix', '能改的直接改到文件里，其余每个字节不动（Word文件只检查）')
    .option('--fix-dry-run', '只显示会怎样改')
    .addOption(
      new Option('--fail-on <级别>', '从哪一级起算不通过：error（不写时）、warning或info')
        .argParser(severityArgument)
        .default('error'),
    )
    .addOption(new Option('--max-warnings <个数>', '警告超过这个数也算不通过').argParser(countArgument))
    .option('--quiet', '只显示错误')
    .option('--baseline <文件>', '只报这个文件里没有记下的问题；文件还没有时，把现有的都记进去')
    .option('--config <文件>', '用这个配置文件；不写时从各文件所在的文件夹往上找summarize.config.yaml')
    .option('--root <文件夹>', '引入的文件可以放在这个文件夹里；不写时看summarize.config.yaml或Git仓库在哪里')
    .addOption(
      new Option(
        '-f, --format <格式>',
        '输出格式：pretty、json、github、sarif、junit或codeclimate；写成“格式:文件”的写到文件，可写几个',
      ).argParser(reportArgument),
    )
    .option('--watch', '一直看着：文件一改动就重新校核，按Ctrl-C停止')
    .action(async (files: string[], flags: LintFlags) => {
      const lint = flags.watch
        ? (await import('./commands/watch-lint.ts')).watchLint
        : (await import('./commands/lint.ts')).lintFiles;
      const options = {
        years: flags.year,
        fix: flags.fixDryRun ? ('dry' as const) : flags.fix ? ('yes' as const) : ('no' as const),
        failOn: flags.failOn ?? 'error',
        maxWarnings: flags.maxWarnings ?? Number.POSITIVE_INFINITY,
        quiet: flags.quiet ?? false,
        formats: flags.format ?? [{ format: 'pretty' as const, file: undefined }],
        version: packageJson.version,
        config: flags.config,
        root: flags.root,
        baseline: flags.baseline,
      };
      done(await lint(world, files, options, `${ROOT}/templates`, colours(world, world.stdout)));
    });
  common(program.command('rules'))
    .description('列出各条规则；写上一条的名称，说明它管什么、为什么、怎样改')
    .usage('[规则]')
    .argument('[规则]', '规则的名称，如growth-matches-values')
    .action(async (name: string | undefined) => {
      const { tellRules } = await import('./commands/rules.ts');
      done(await tellRules(world, name, colours(world, world.stdout)));
    });
  common(program.command('figures'))
    .description('列出报告里的每个数：怎样算出、从哪里来、用在何处，分责任单位核对签字')
    .usage('[选项] 数据文件')
    .argument('[数据文件]', '一个.yaml文件；“-”从标准输入读')
    .option('-o, --output <文件>', '写到文件（.docx、.md、.csv或.json），或以“/”结尾的文件夹；不写时显示在屏幕上')
    .addOption(
      new Option('-f, --format <格式>', '输出格式：md、csv、json或docx；不写时看文件名').argParser(sheetFormatArgument),
    )
    .option('-t, --template <路径>', '报告用自己的模板时，指明同一个模板')
    .option('--root <文件夹>', '引入的文件可以放在这个文件夹里；不写时看summarize.config.yaml或Git仓库在哪里')
    .option('--force', '目标文件改动过也写，原来的文件改名保留')
    .action(async (file: string | undefined, flags: FiguresFlags) => {
      if (file === undefined) throw new CannotRun('没有给出数据文件。写法：summarize figures 数据文件.yaml。');
      const { checkSheet } = await import('./commands/figures.ts');
      const { output, format, template, root, force = false } = flags;
      const painters = { out: colours(world, world.stdout), err: colours(world, world.stderr) };
      done(await checkSheet(world, file, { output, format, template, root, force }, `${ROOT}/templates`, painters));
    });
  common(program.command('next'))
    .description('由上年的数据文件做出新一年的：今年的数转为上年，文字成为注释供重写，计划列出来报告')
    .usage('[选项] 数据文件')
    .argument('[数据文件]', '上年的.yaml文件；“-”从标准输入读')
    .option('-o, --output <文件>', '写到这个.yaml文件，或以“/”结尾的文件夹；不写时用上年的文件名，年份加一')
    .option('--root <文件夹>', '引入的文件可以放在这个文件夹里；不写时看summarize.config.yaml或Git仓库在哪里')
    .option('--force', '那里已有文件也写，原来的文件改名保留')
    .action(async (file: string | undefined, { output, root, force = false }: NextFlags) => {
      if (file === undefined)
        throw new CannotRun('没有给出数据文件。写法：summarize next 2024年.yaml -o 2025年.yaml。');
      const { makeNextYear } = await import('./commands/next.ts');
      done(await makeNextYear(world, file, { output, root, force }, colours(world, world.stderr)));
    });
  common(program.command('page'))
    .description('列出版面的每个值：国标是多少、依据哪一条、本报告在哪里改了，一页排几行几字，字体本机有没有')
    .usage('[选项] [数据文件]')
    .argument('[数据文件]', '一个数据文件或版式文件；不写时列出本文件夹的配置排成什么样')
    .addOption(
      new Option('-f, --format <格式>', '输出格式：pretty、md或json；不写时屏幕上是表格，否则是md').argParser(
        pageFormatArgument,
      ),
    )
    .option('--root <文件夹>', '引入的文件可以放在这个文件夹里；不写时看summarize.config.yaml或Git仓库在哪里')
    .action(async (file: string | undefined, { format, root }: { format?: PageFormat; root?: string }) => {
      const { tellPage } = await import('./commands/page.ts');
      const painters = { out: colours(world, world.stdout), err: colours(world, world.stderr) };
      done(await tellPage(world, file, format, painters, root));
    });
  common(program.command('status'))
    .description('各责任单位报了多少数：哪些待补、待核，哪些是预计数；末尾各有一句话，可以直接发给他们')
    .usage('[选项] 数据文件')
    .argument('[数据文件]', '一个.yaml文件；“-”从标准输入读')
    .addOption(
      new Option('-f, --format <格式>', '输出格式：pretty、md或json；不写时屏幕上是表格，否则是md').argParser(
        pageFormatArgument,
      ),
    )
    .action(async (file: string | undefined, { format }: { format?: PageFormat }) => {
      if (file === undefined) throw new CannotRun('没有给出数据文件。写法：summarize status 数据文件.yaml。');
      const { tellStatus } = await import('./commands/status.ts');
      const painters = { out: colours(world, world.stdout), err: colours(world, world.stderr) };
      done(await tellStatus(world, file, format, painters));
    });
  common(program.command('init'))
    .description('新写一份待填的数据文件；有几个科室的，另给每个科室一份文字、一张表')
    .usage('[选项] [数据文件]')
    .argument('[数据文件]', '写到哪里；不写时为“2026年总结.yaml”这样的名称')
    .option('--kind <单位种类>', '科技局、学校、高校、医院、企业或科研院所')
    .option('--unit <名称>', '单位全称，如某市科学技术局')
    .option('--year <年度>', '哪一年的总结')
    .option('--departments <科室>', '分头填的科室：高新科,成果科,办公室')
    .action(async (file: string | undefined, flags: Omit<InitOptions, 'file'>) => {
      const { init } = await import('./commands/init.ts');
      const { kind, unit, year, departments } = flags;
      done(await init(world, { file, kind, unit, year, departments }));
    });
  common(program.command('schema'))
    .description('写出JSON Schema，供VS Code等编辑器在填数据文件时提示有哪些键、怎样填，标出写错的键')
    .usage('[选项]')
    .option('-o, --output <文件>', '写到文件，如summarize.schema.json，或以“/”结尾的文件夹；不写时显示在屏幕上')
    .addOption(
      new Option(
        '--for <文件>',
        '管哪一种文件：data（数据文件，不写时）、part（科室的部分）、config（配置文件）或style（版式文件）',
      )
        .argParser(subjectArgument)
        .default('data'),
    )
    .addOption(
      new Option('--draft <版本>', 'JSON Schema的版本：2020-12（不写时）或07，旧的编辑器用07')
        .argParser(draftArgument)
        .default('2020-12'),
    )
    .option('--force', '目标文件改动过也写，原来的文件改名保留')
    .action(async ({ for: subject, draft, output, force = false }: SchemaFlags) => {
      const { tellSchema } = await import('./commands/schema.ts');
      done(await tellSchema(world, { subject, draft, output, force }));
    });
  templatesCommand(common(program.command('templates')), common, world, done);
  return program;
}

interface NextFlags {
  output?: string;
  root?: string;
  force?: boolean;
}

/** `templates` and what it does with them. */
function templatesCommand(
  templates: Command,
  common: (command: Command) => Command,
  world: World,
  done: (code: number) => void,
): void {
  const builtIn = `${ROOT}/templates`;
  templates
    .description('列出内置的模板；拿来改，改完检查')
    .usage('[copy 模板 文件夹 | check 文件夹 | fields [名称]]')
    .helpCommand(false)
    // What is no command of its own is told below, with what was meant.
    .allowExcessArguments()
    .action(async (_flags: object, { args: [named] }: Command) => {
      if (named !== undefined) {
        const meant = nearest(
          named,
          templates.commands.map((command) => command.name()),
        );
        const remedy = meant ? `您是不是要写“summarize templates ${meant}”？` : '可用copy、check、fields。';
        throw new CannotRun(`templates后面没有“${named}”这种写法。${remedy}`);
      }
      const { listTemplates } = await import('./commands/template-list.ts');
      done(await listTemplates(world, builtIn, colours(world, world.stdout)));
    });
  common(templates.command('copy'))
    .description('把内置的模板连同它的各部分写到文件夹里，供修改；已有的文件不覆盖')
    .usage('模板 文件夹')
    .argument('[模板]', '内置模板的名称，如年度总结')
    .argument('[文件夹]', '写到哪里，没有的会新建')
    .action(async (name: string | undefined, folder: string | undefined) => {
      if (name === undefined || folder === undefined) {
        throw new CannotRun('应写出模板的名称和文件夹。写法：summarize templates copy 年度总结 我的模板。');
      }
      const { copyTemplate } = await import('./commands/template-copy.ts');
      done(await copyTemplate(world, name, folder, builtIn));
    });
  common(templates.command('check'))
    .description('检查自己的模板：写错的名称、花括号、部分、短语，不用数据')
    .usage('文件夹')
    .argument('[文件夹]', '放模板的文件夹，或一个.hbs文件')
    .action(async (path: string | undefined) => {
      if (path === undefined) throw new CannotRun('没有给出文件夹。写法：summarize templates check 我的模板。');
      const { checkTemplates } = await import('./commands/template-check.ts');
      done(await checkTemplates(world, path, builtIn, colours(world, world.stdout)));
    });
  common(templates.command('fields'))
    .description('列出模板里能用的内容、写法和助手')
    .usage('[名称]')
    .argument('[名称]', '只列最上一级的这一项，如主要工作')
    .action(async (name: string | undefined) => {
      const { listFields } = await import('./commands/template-list.ts');
      done(await listFields(world, name, colours(world, world.stdout)));
    });
}

interface SchemaFlags {
  for: Subject;
  draft: Draft;
  output?: string;
  force?: boolean;
}

interface LintFlags {
  year?: Years;
  fix?: boolean;
  fixDryRun?: boolean;
  watch?: boolean;
  failOn?: Severity;
  maxWarnings?: number;
  quiet?: boolean;
  config?: string;
  root?: string;
  baseline?: string;
  format?: { format: ReportFormat; file: string | undefined }[];
}

/** sarif:lint.sarif; every -f adds one. */
function reportArgument(value: string, before: LintFlags['format'] = []): NonNullable<LintFlags['format']> {
  const [, format = '', file] = /^([^:：]*)(?:[:：](.+))?$/u.exec(value) ?? [];
  if (!isReportFormat(format)) {
    throw new InvalidArgumentError(`没有“${format}”这种格式，应为pretty、json、github、sarif、junit或codeclimate。`);
  }
  return [...before, { format, file }];
}

function yearsArgument(value: string): Years {
  const period = parsePeriod(value);
  if (!period) throw new InvalidArgumentError(`“${value}”不是年度，应如2026或2008—2014。`);
  return { from: period.from, to: period.year };
}

function severityArgument(value: string): Severity {
  if (value === 'error' || value === 'warning' || value === 'info') return value;
  throw new InvalidArgumentError(`没有“${value}”这一级，应为error、warning或info。`);
}

function countArgument(value: string): number {
  if (/^\d{1,6}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError(`“${value}”不是个数，应为0或正整数。`);
}

function formatArgument(value: string): Format {
  if (value === 'md' || value === 'docx' || value === 'html') return value;
  throw new InvalidArgumentError(`没有“${value}”这种格式，应为md、docx或html。`);
}

function sheetFormatArgument(value: string): SheetFormat {
  if (value === 'md' || value === 'csv' || value === 'json' || value === 'docx') return value;
  throw new InvalidArgumentError(`没有“${value}”这种格式，应为md、csv、json或docx。`);
}

function pageFormatArgument(value: string): PageFormat {
  if (value === 'pretty' || value === 'md' || value === 'json') return value;
  throw new InvalidArgumentError(`没有“${value}”这种格式，应为pretty、md或json。`);
}

function subjectArgument(value: string): Subject {
  if (value === 'data' || value === 'part' || value === 'config' || value === 'style') return value;
  throw new InvalidArgumentError(`没有“${value}”这种文件，应为data、part、config或style。`);
}

function draftArgument(value: string): Draft {
  const named = value.replace(/^draft-?/u, '');
  if (named === '2020-12') return '2020-12';
  if (named === '07' || named === '7') return '07';
  throw new InvalidArgumentError(`没有“${value}”这个版本，应为2020-12或07。`);
}

function colours(world: World, output: Output) {
  const plain = world.env.NO_COLOR !== undefined && world.env.NO_COLOR !== '';
  return new Chalk({ level: output.isTTY && !plain ? 1 : 0 });
}

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const EXAMPLES = `
例：
  summarize init --kind 科技局 --unit 某市科学技术局 --year 2026   新写一份待填的数据文件
  summarize 2026年.yaml                     把报告显示在屏幕上（Markdown）
  summarize 2026年.yaml -o 总结.docx        写成可以上报的Word文件
  summarize 2026年.yaml -o 总结.html        写成网页，不用Word也能看各页的样子
  summarize *.yaml -o 总结/                 每个数据文件各写一份
  summarize 2026年.yaml -o 总结.docx --watch   数据一改动就重新生成
  summarize lint 2026年.yaml                只校核，不生成
  summarize lint 总结.docx                  校核写好的总结，不用数据文件
  summarize figures 2026年.yaml -o 核对表.docx   列出每个数，供各责任单位核对签字
  summarize status 2026年.yaml              各责任单位还缺哪些数
  summarize next 2025年.yaml -o 2026年.yaml   由上年的数据文件做出新一年的
  summarize page 2026年.yaml                列出版面的值，哪些与国标不同，字体有没有
  summarize templates copy 年度总结 我的模板   拿出内置的模板来改
  summarize schema -o summarize.schema.json 给编辑器用：填数据文件时提示有哪些键

结束时的代码：0 没有错误；1 数据里有错误；2 没能运行。用Ctrl-C停止--watch的，是0。
一切都在本机完成，不使用网络。
`;

/** One line in Chinese for whatever ended the run; never a stack. */
function explain(error: unknown, program: Command): string {
  if (error instanceof CannotRun) {
    const missing = /^读不了(.+?)：没有/u.exec(error.message)?.[1];
    const names = program.commands.map((command) => command.name());
    const meant = missing === undefined || missing.includes('.') ? undefined : nearest(missing, names);
    return `错误：${error.message}${meant ? `您是不是要写“summarize ${meant}”？` : ''}`;
  }
  if (error instanceof CommanderError) return `错误：${ofCommander(error)}`;
  return `错误：${INTERNAL}`;
}

function ofCommander({ code, message }: CommanderError): string {
  const [, named = ''] = /'([^']+)'/u.exec(message) ?? [];
  const flag = named.replace(/ .*$/u, '');
  const meant = /Did you mean (?:one of )?([^?)]+)/u.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return `没有名为${flag}的选项。${meant ? `您是不是要写${meant.split(',')[0]}？` : '加--help看有哪些选项。'}`;
    case 'commander.optionMissingArgument':
      return `选项${/-[^ ,]+(?= <)|--[^ ]+/u.exec(named)?.[0] ?? flag}后面缺一个值。加--help看用法。`;
    case 'commander.missingArgument':
      return '没有给出数据文件。写法：summarize lint 数据文件.yaml。';
    case 'commander.excessArguments':
      return '给的参数太多。加--help看用法。';
    case 'commander.invalidArgument':
      return / is invalid\. (.+)$/su.exec(message)?.[1] ?? '参数不对。加--help看用法。';
    default:
      return '命令写法不对。加--help看用法。';
  }
}
