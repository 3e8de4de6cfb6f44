import type { Form } from '../report/schema.ts';
import { isSilent } from '../rules/silent-item.ts';
import { countWord } from '../zh/numerals.ts';
import type { Prose, Told } from './prose.ts';
import type { View } from './view-shape.ts';

/** Highlights, problems or plans; `among`: for the texts under their headings, if these are worded differently. */
export function pointsOf(all: readonly Told[] | undefined, form: Form, prose: Prose, among = prose): View['亮点'] {
  if (!all || all.length === 0) return null;
  const items = all
    .filter((each) => !isSilent(each))
    .map((each) => {
      const [first = '', ...rest] = among.body(each, form);
      return { 标题: prose.heading(each.title), 首段: first, 余段: rest };
    });
  return {
    项: items,
    数: items.length > 1 ? countWord(items.length) : '',
    有标题: items.some((each) => each.标题 !== '') ? '是' : '',
    有正文: items.some((each) => each.首段 !== '') ? '是' : '',
  };
}
