import type { Figure } from '../figure.ts';
import { totalName } from '../phrase/count-name.ts';
import { phrase } from '../phrase/phrase.ts';
import { periodText } from '../phrase/times.ts';
import { tallyText } from '../phrase/words.ts';

/** A text with a figure's numbers, and the reference that would print it: 高新技术企业.总数. */
interface Statement {
  name: string;
  text: string;
}

/** The figure's sentence; also its total with its own name, since in the sentence it follows another number. */
export function statementsOf(figure: Figure): Statement[] {
  const { name, label, total } = figure;
  const sentence = { name, text: phrase(figure, { form: '全' }) };
  if (!total || total.label !== undefined) return [sentence];
  return [
    sentence,
    { name: `${name}.总数`, text: `${periodText(figure)}${totalName(figure, label)}${tallyText(figure, total)}` },
  ];
}
