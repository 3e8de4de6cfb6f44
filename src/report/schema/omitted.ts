import { field } from './field.ts';
import { yesOrNo } from './leaf.ts';

/** For what is not to be printed, so that a report becomes shorter. */
export const omitted = field('省略', 'true时这一条不印；内容留在数据里，里面定义的数照样可以引用。', yesOrNo, {
  examples: [true],
});
