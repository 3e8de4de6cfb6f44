import { join, resolve } from 'node:path';
import { PHRASES } from '../figures/wording.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { readText } from '../files/read.ts';
import { replaceFiles } from '../files/replace.ts';
import { builtIn } from '../markdown/built-in.ts';
import { partsUsed } from '../markdown/templates.ts';
import { shellWord } from '../shell-word.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { nearest } from '../zh/nearest.ts';

/**
 * `summarize templates copy NAME FOLDER`: a built-in template with its parts to edit, and the list of phrases. Writes
 * all or nothing: existing files are never replaced.
 */
export async function copyTemplate(world: World, name: string, folder: string): Promise<0> {
  const { mains, partials } = builtIn;
  const main = mains.get(name);
  if (!main) {
    const meant = nearest(name, mains.keys());
    throw new CannotRun(
      `没有名为“${name}”的模板。${meant ? `您是不是要写“${meant}”？` : `内置的有：${[...mains.keys()].join('、')}。`}`,
    );
  }
  const used = [...partsUsed(main, partials)].sort();
  const files = new Map([
    [`${name}.hbs`, main.text],
    ...used.map((part) => [`partials/${part}.hbs`, partials.get(part)?.text ?? ''] as const),
    ['短语/说明.txt', phraseList()],
  ]);
  const taken = [...files].flatMap(([file, text]) => {
    const old = readText(resolve(world.cwd(), folder, file), MAX_BYTES);
    return old === undefined || old === text ? [] : [file];
  });
  if (taken.length > 0) {
    throw new CannotRun(`没有写：${folder}里已有${taken.join('、')}，内容与内置的不同。换一个文件夹，或先把它们移走。`);
  }
  const folders = [folder, join(folder, 'partials'), join(folder, '短语')];
  await replaceFiles(
    world,
    [...files].map(([file, text]) => ({ file: join(folder, file), bytes: Buffer.from(text) })),
    () => false,
    undefined,
    folders.map((each) => ({ folder: each, recursive: false })),
  );
  world.stderr.write(`已写入${folder}：${name}.hbs，partials里的${used.length}个部分，短语/说明.txt。
改完以后：
  summarize templates check ${shellWord(folder)}    看有没有写错
  summarize 数据.yaml -t ${shellWord(folder)}    用它起草
没有改的文件可以删去，删去的用内置的。能用的内容和写法：summarize templates fields
`);
  return 0;
}

function phraseList(): string {
  const phrases = Object.entries(PHRASES).map(([name, text]) => `${name}\n    ${text}\n`);
  return `这个文件夹放自己的说法，一个短语一个文件，只放要改的。
例如新建“完成率.hbs”，里面写一行：
    为{{目标}}的{{率}}
印出来就由“完成年度目标的134.7%”变为“为年度目标的134.7%”。
{{}}里的由程序填写，可以换地方，可以不用，不能换名称。文件存为UTF-8编码，文件名以.hbs结尾。

以下是全部短语的名称，和程序原来的说法。这个文件只供查看，程序不读。

${phrases.join('')}`;
}
