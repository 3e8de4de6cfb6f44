import { InvalidArgumentError, Option } from 'commander';

/**
 * A commander parser for an option whose value must be one of these words. Any other throws InvalidArgumentError:
 * 没有“x”这种格式，应为md、docx或html。
 */
export function choice<Word extends string>(what: string, words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = words.find((each) => each === value);
    if (word !== undefined) return word;
    throw new InvalidArgumentError(`没有“${value}”${what}，应为${listed(words)}。`);
  };
}

/** The option -f; `otherwise` describes the default. */
export function formatOption(formats: readonly string[], otherwise: string, what = '输出格式'): Option {
  const description = `${what}：${listed(formats)}；${otherwise}`;
  return new Option('-f, --format <格式>', description).argParser(choice('这种格式', formats));
}

/** md、docx或html */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join('、')}或${words.at(-1)}`;
}
