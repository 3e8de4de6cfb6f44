import fc from 'fast-check';
import { stringify } from 'yaml';
import { allKeys } from '../../src/report/fields.ts';
import { EXAMPLES } from './examples.ts';
import { parsed } from './parsed.ts';
import { search } from './search.ts';
import { trial, tryData } from './trial.ts';

/** Names that a program has for itself, and fields' own names, wherever a name or a value may stand. */

const OWN = Object.getOwnPropertyNames(Object.prototype);
const NAMES = [...OWN, 'prototype', 'length', 'name', 'then', 'arguments', '0', '-1', 'this', 'root', '@root', '..'];
const FIELDS = [...allKeys()];

const step = fc.record({
  at: fc.nat(),
  name: fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), fc.constantFrom(...FIELDS)),
  how: fc.constantFrom('value', 'key', 'reference', 'field', 'definition', 'list', 'map'),
});
const named = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.array(step, { minLength: 1, maxLength: 5 }))
  .map(([yaml, steps]) => {
    const { data, texts } = parsed(yaml);
    for (const { at, name, how } of steps) {
      const spot = texts[at % texts.length];
      if (how === 'value') spot?.set(name);
      else if (how === 'key') spot?.rename?.(name);
      else if (how === 'reference') spot?.set(`${spot.value}，【${name}】`);
      else if (how === 'field') spot?.set(`${spot.value}，【专利申请量.${name}】`);
      else if (how === 'definition') spot?.set(`${spot.value}，【${name}=3件】`);
      else if (how === 'list') spot?.set([name]);
      else spot?.set(Object.fromEntries([[name, 3]]));
    }
    return stringify(data);
  });

search('names that a program has for itself', 40, named, (text) => tryData(text));

const settings = fc.dictionary(
  fc.constantFrom('规则', '用语', '名称', '禁用词', '例外', '版式', ...NAMES),
  fc.oneof(
    fc.constantFrom(...NAMES),
    fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('关', '错误', ...NAMES)), { maxLength: 3 })
      .map((all) => Object.fromEntries(all)),
  ),
  { maxKeys: 4 },
);

search('the same in a configuration', 50, settings, (all) =>
  trial(
    { 'summarize.config.yaml': stringify(all), '稿.txt': '某局2026年工作总结\nconstructor推进toString等。\n' },
    async (run) => {
      await run.run('lint', '稿.txt');
      await run.run('page');
    },
  ),
);
