import { InvalidArgumentError } from 'commander';

/** Takes one of these words: 没有“x”这种格式，应为md、docx或html。 */
export function choice<Word extends string>(what: string, words: readonly Word[]): (value: string) => Word {
  const listed = `${words.slice(0, -1).join('、')}或${words.at(-1)}`;
  return (value) => {
    const word = words.find((each) => each === value);
    if (word !== undefined) return word;
    throw new InvalidArgumentError(`没有“${value}”${what}，应为${listed}。`);
  };
}
