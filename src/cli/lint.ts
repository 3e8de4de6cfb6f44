import { type Command, InvalidArgumentError, Option } from 'commander';
import type { LintOptions } from '../commands/lint.ts';
import type { Severity } from '../diagnostic.ts';
import type { Years } from '../passages/passage.ts';
import { parsePeriod } from '../report/period.ts';
import { isReportFormat, type ReportFormat } from '../reporters/index.ts';
import { choice } from './choice.ts';
import { ROOT, type Shell } from './shell.ts';

interface LintFlags {
  year?: Years;
  fix?: boolean;
  fixDryRun?: boolean;
  watch?: boolean;
  failOn: Severity;
  maxWarnings?: number;
  quiet?: boolean;
  config?: string;
  root?: string;
  baseline?: string;
  skipOthers?: boolean;
  format?: { format: ReportFormat; file: string | undefined }[];
}

/** `summarize lint` and `summarize rules`. */
export function lintCommands(program: Command, shell: Shell): void {
  lintCommand(program, shell);
  rulesCommand(program, shell);
}

function lintCommand(program: Command, { world, done, common, colours, version }: Shell): void {
  common(program.command('lint'))
    .description('只校核，不生成：数据文件（.yaml），或写好的总结（.docx、.md、.txt）')
    .usage('[选项] 文件…')
    .argument('<文件...>', '数据文件或写好的总结；“-”从标准输入读数据')
    .addOption(new Option('--year <年度>', '总结的年度，标题里没有时写：2026、2008—2014').argParser(yearsArgument))
    .option('--fix', '能改的直接改到文件里，其余每个字节不动（Word文件只检查）')
    .option('--fix-dry-run', '只显示会怎样改')
    .addOption(
      new Option('--fail-on <级别>', '从哪一级起算不通过：error（不写时）、warning或info')
        .argParser(choice('这一级', ['error', 'warning', 'info']))
        .default('error'),
    )
    .addOption(new Option('--max-warnings <个数>', '警告超过这个数也算不通过').argParser(countArgument))
    .option('--quiet', '只显示错误')
    .option('--baseline <文件>', '只报这个文件里没有记下的问题；文件还没有时，把现有的都记进去')
    .option('--skip-others', '不是数据文件的.yaml略过：校核整个仓库，里面有别的程序的.yaml时用')
    .option('--config <文件>', '用这个配置文件；不写时从各文件所在的文件夹往上找summarize.config.yaml')
    .option(...ROOT)
    .addOption(
      new Option(
        '-f, --format <格式>',
        '输出格式：pretty、json、github、sarif、junit或codeclimate；写成“格式:文件”的写到文件，可写几个',
      ).argParser(reportArgument),
    )
    .option('--watch', '一直看着：文件一改动就重新校核，按Ctrl-C停止')
    .action(async (files: string[], flags: LintFlags) => {
      const lint = flags.watch
        ? (await import('../commands/watch-lint.ts')).watchLint
        : (await import('../commands/lint.ts')).lintFiles;
      done(await lint(world, files, optionsOf(flags, version), colours.out));
    });
}

function optionsOf(flags: LintFlags, version: string): LintOptions {
  const { year, fix, fixDryRun, failOn, maxWarnings, quiet, config, root, baseline, skipOthers, format } = flags;
  return {
    years: year,
    fix: fixDryRun ? 'dry' : fix ? 'yes' : 'no',
    failOn,
    maxWarnings: maxWarnings ?? Number.POSITIVE_INFINITY,
    quiet: quiet ?? false,
    formats: format ?? [{ format: 'pretty', file: undefined }],
    version,
    config,
    root,
    baseline,
    skipOthers: skipOthers ?? false,
  };
}

function rulesCommand(program: Command, { world, done, common, colours }: Shell): void {
  common(program.command('rules'))
    .description('列出各条规则；写上一条的名称，说明它管什么、为什么、怎样改')
    .usage('[规则]')
    .argument('[规则]', '规则的名称，如growth-matches-values')
    .action(async (name: string | undefined) => {
      const { tellRules } = await import('../commands/rules.ts');
      done(await tellRules(world, name, colours.out));
    });
}

/** Parses “sarif:lint.sarif”; each -f adds one. */
function reportArgument(value: string, before: LintFlags['format'] = []): NonNullable<LintFlags['format']> {
  const [, format = '', file] = /^([^:：]*)(?:[:：](.*))?$/u.exec(value) ?? [];
  if (!isReportFormat(format)) {
    throw new InvalidArgumentError(`没有“${format}”这种格式，应为pretty、json、github、sarif、junit或codeclimate。`);
  }
  if (file === '') throw new InvalidArgumentError(`“${value}”的冒号后面应写文件；命令里用了变量的，看它有没有值。`);
  return [...before, { format, file }];
}

function yearsArgument(value: string): Years {
  const period = parsePeriod(value);
  if (!period) throw new InvalidArgumentError(`“${value}”不是年度，应如2026或2008—2014。`);
  return { from: period.from, to: period.year };
}

function countArgument(value: string): number {
  if (/^\d{1,6}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError(`“${value}”不是个数，应为0或正整数。`);
}
