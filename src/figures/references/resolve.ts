import type { Form } from '../../report/schema.ts';
import type { Figures } from '../figures.ts';
import { type Clock, timeIn } from '../phrase/times.ts';
import { tokens } from '../tokens.ts';
import { type Manner, type ReferenceFault, referenceOf, unopened } from './reference.ts';

/** What ends a sentence. */
const END = /[。！？]/u;
/** As far back as the words before a reference may shape it. */
const NEAR = 80;

/** Replaces every 【…】: figures in the form given, definitions by their value; what does not resolve stays as typed. */
export function resolve(figures: Figures, text: string, form: Form, clock: Clock = { time: 'own' }): string {
  // 同比 is said once in each sentence.
  const manner: Manner = { form, compared: false, aimed: false, opens: true, before: '', clock };
  return tokens(text)
    .map((token) => {
      if (token.kind === 'text') {
        const sentences = token.text.split(END);
        const [last = '', isEnded] = [sentences.at(-1), sentences.length > 1];
        manner.compared = (manner.compared && !isEnded) || last.includes('同比');
        clock.time = timeIn(manner.opens ? token.text : `……${token.text}`, figures.report) ?? clock.time;
        manner.opens = (manner.opens || isEnded) && last.trim() === '';
        return token.text;
      }
      manner.aimed = /^[^。！？；]{0,100}?(?:目标|任务|年度计划|[还尚]差|差距)/u.test(text.slice(token.to));
      manner.before = /[^，。；：！？\n]*$/u.exec(text.slice(Math.max(0, token.from - NEAR), token.from))?.[0] ?? '';
      const reference = referenceOf(figures, token);
      const said = typeof reference === 'function' ? reference(manner) : text.slice(token.from, token.to);
      manner.opens = false;
      return said;
    })
    .join('');
}

/** The 【…】 of a text that do not resolve, in order. */
export function faultsIn(figures: Figures, text: string): ReferenceFault[] {
  return tokens(text).flatMap((token) => {
    if (token.kind === 'text') return unopened(figures, token.text, token.from);
    const reference = referenceOf(figures, token);
    return typeof reference === 'function' ? [] : [reference];
  });
}
