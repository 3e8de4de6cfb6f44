/** A helper for templates, as described to their authors; the README's table is made from this. */
interface Helper {
  /** How many values follow its name between the braces. */
  arity: number;
  usage: string;
  about: string;
}

/** `句` is a block. */
export const HELPERS: Record<'序' | '或' | '句', Helper> = {
  序: {
    arity: 1,
    usage: '{{序 "一、"}}',
    about: '下一个序号，形式有“一、”“（一）”“1.”“（1）”“一是”；上级加一，下级从头；只有一项的不编，标题除外',
  },
  或: { arity: 2, usage: '{{或 栏目名.亮点 "工作亮点"}}', about: '前一个为空时印后一个' },
  句: { arity: 0, usage: '{{#句}}……{{/句}}', about: '去掉空白，末尾恰好一个句号' },
};

/** The names allowed after {{#. */
export const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with', '句']);

/** All other constructs of a template, in the order of learning them. */
export const CONSTRUCTS: readonly { usage: string; about: string }[] = [
  { usage: '{{标题}}', about: '印出这里的内容；用“.”取下一级，如{{单位.简称}}' },
  { usage: '{{#if 标题}}……{{else}}……{{/if}}', about: '有内容时印前面的，没有时印{{else}}后面的，{{else}}可以不写' },
  { usage: '{{#unless 标题}}……{{/unless}}', about: '没有内容时才印' },
  { usage: '{{#each 要点}}……{{/each}}', about: '列表的每一项印一遍，里面的名称从这一项找起；项是文字的用{{this}}' },
  { usage: '{{#with 导语}}……{{/with}}', about: '里面的名称从这一组找起' },
  { usage: '{{../数}}、{{@root.年度}}', about: '上一级的内容，最上一级的内容' },
  {
    usage: '{{> 结语 结语}}',
    about: '在这里放进partials里的这一部分，后面是给它的内容；另可带文字，如栏目="工作亮点"',
  },
  { usage: '{{! 说明 }}', about: '注释，不印' },
];

/** Whether a template may call it: one of HELPERS. */
export function isHelper(name: string): name is keyof typeof HELPERS {
  return Object.hasOwn(HELPERS, name);
}
