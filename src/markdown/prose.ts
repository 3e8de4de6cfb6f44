import { achievementSentences } from '../figures/achievements/achievement.ts';
import { compose } from '../figures/compose/compose.ts';
import type { Figures } from '../figures/figures.ts';
import type { Clock } from '../figures/phrase/times.ts';
import { resolve } from '../figures/references/resolve.ts';
import type { Form, Group } from '../report/schema.ts';
import { clause, oneLine, paragraphs, sentence } from '../zh/text.ts';

/** What a highlight, a problem, a plan, an item and a section have in common. */
export interface Told {
  title?: string | undefined;
  overview?: string | undefined;
  content?: string | undefined;
  data?: Group[] | undefined;
  achievements?: string[] | undefined;
  form?: Form | undefined;
  followUp?: string | undefined;
}

/** Typed text as it is printed: every reference is resolved with these figures. */
export class Prose {
  readonly #figures: Figures;

  constructor(figures: Figures) {
    this.#figures = figures;
  }

  /** 内容, 数据, 成果, 接, in that order: one paragraph, unless 内容 has several; then the rest is added to the last one. */
  body({ overview, content, followUp, ...more }: Told, place: Form): string[] {
    const form = more.form ?? place;
    const clock: Clock = { time: 'own' };
    const all = [overview, content].flatMap((each) => this.sentences(each, form, clock));
    const figuresSaid = this.composed(more, form, clock);
    const tail = [...figuresSaid.map(sentence), ...this.sentences(followUp, form, clock)].join('');
    if (tail === '') return all;
    return [...all.slice(0, -1), `${all.at(-1) ?? ''}${tail}`];
  }

  /** 数据 and 成果, each sentence without its full stop. */
  composed({ data, achievements }: Pick<Told, 'data' | 'achievements'>, form: Form, clock?: Clock): string[] {
    const figures = this.#figures;
    const listed = (achievements ?? []).flatMap((id) => figures.achievements.get(id) ?? []);
    const said = data ? compose(figures, data, form, clock) : '';
    return [said, ...achievementSentences(figures, listed, form, clock)].filter((text) => text !== '');
  }

  /** One string per paragraph. */
  sentences(typed: string | undefined, form: Form, clock?: Clock): string[] {
    return typed === undefined ? [] : paragraphs(resolve(this.#figures, typed, form, clock)).map(sentence);
  }

  heading(typed: string | undefined): string {
    // Bold in Markdown must not begin with any kind of white space.
    return typed === undefined ? '' : clause(oneLine(this.resolved(typed, '简'))).trim();
  }

  resolved(typed: string, form: Form): string {
    return resolve(this.#figures, typed, form);
  }
}
