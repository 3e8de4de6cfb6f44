import fc from 'fast-check';
import { test } from 'vitest';
import { SOUND } from '../commands/run.ts';
import { search } from './search.ts';
import { trial } from './trial.ts';

/** Templates as a stranger may send them in beside a data file. */

const DATA = `模板: ./甲.hbs\n${SOUND}`;
const PIECES = [
  ...[
    '{{',
    '}}',
    '{{{',
    '}}}',
    '{{~',
    '~}}',
    '{{!--',
    '--}}',
    '{{!',
    '\\{{',
    '｛｛',
    '"',
    '\\',
    ' ',
    '\n',
    '\n\n',
    '|',
  ],
  ...['{{标题}}', '{{{标题}}}', '{{主要工作}}', '{{this}}', '{{.}}', '{{../标题}}', '{{@root.标题}}', '{{@index}}'],
  ...['{{#each 主要工作.项}}', '{{#each 要点}}', '{{/each}}', '{{#if 导语}}', '{{else}}', '{{/if}}', '{{#with 导语}}'],
  ...[
    '{{/with}}',
    '{{#unless 亮点}}',
    '{{/unless}}',
    '{{#句}}',
    '{{/句}}',
    '{{^}}',
    '{{#标题}}',
    '{{/标题}}',
    '{{*甲}}',
  ],
  ...[
    '{{序 "一、" @index}}',
    '{{序 @index}}',
    '{{序 "甲" 9e9}}',
    '{{> 要点}}',
    '{{> 结语 标题="甲"}}',
    '{{> (甲)}}',
    '{{#> 甲}}',
  ],
  ...[
    '{{constructor}}',
    '{{__proto__.甲}}',
    '{{lookup this "constructor"}}',
    '{{标题.constructor.name}}',
    '{{toString}}',
  ],
  ...[
    '{{helperMissing}}',
    '{{#blockHelperMissing}}',
    '{{#with "甲" as |constructor|}}',
    '{{log 标题}}',
    '{{标题.length}}',
  ],
  ...[
    '# ',
    '## 一、甲',
    '正文。',
    '- 项',
    '> 引',
    '```',
    '<b>',
    '![]()',
    '|甲|\n|-|\n|乙|',
    '***',
    '=cmd',
    '\u0000',
    '\ufdd0',
    '𠀀',
  ],
];
const template = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), fc.integer({ min: 0, max: 3000 }))
    .map(([first, then, times]) => `# {{标题}}\n\n${first}${then.repeat(times)}`),
);

function tryTemplate(text: string): Promise<void> {
  return trial({ '总结.yaml': DATA, '甲.hbs': text }, async (run) => {
    await run.lint('总结.yaml');
    await run.run('templates', 'check', '甲.hbs');
    for (const format of ['md', 'docx', 'html'] as const) await run.draft('总结.yaml', format);
  });
}

search('any template', 60, template, tryTemplate);

test.each([
  ['names that are none, in a line', '{{甲}}'],
  ['names that are none, a line each', '{{甲}}\n'],
  ['braces that are none, in a line', '{甲}'],
  ['braces that are none, a line each', '{甲}\n'],
  ['braces that are not closed', '{{甲 '],
  ['blocks that are not closed', '{{#if 导语}}'],
  ['comments that are not closed', '{{!-- '],
  ['parts that are not there', '{{> 甲}}\n'],
  ['helpers that are none', '{{甲 标题}}'],
])('%s, as many as a template may hold', (_, piece) => {
  const text = `# {{标题}}\n\n${piece.repeat(Math.floor(150_000 / Buffer.byteLength(piece)))}`;
  return trial({ '总结.yaml': DATA, '甲.hbs': text }, async (run) => {
    for (const args of [['lint', '总结.yaml'], ['templates', 'check', '甲.hbs'], ['总结.yaml']]) {
      await run.run(...args);
    }
  });
});
