import type { Manuscript, Passage } from '../passages/passage.ts';
import { passagesUnder } from './chapters.ts';

/** 存在的主要问题, 困难与不足, 工作短板. */
export function isProblemsHeading(text: string): boolean {
  return /问题|不足|困难|短板|差距|薄弱|瓶颈/u.test(text);
}

/** The passages under a heading of problems, with the heading. */
export function problemsIn(manuscript: Manuscript): ReadonlySet<Passage> {
  return passagesUnder(manuscript, 'problems', isProblemsHeading);
}
