import { field } from './field.ts';
import { groups } from './group.ts';
import { form, names } from './leaf.ts';

/** 数据, and the fields that accompany it. */
export const dataFields = {
  data: field('数据', '接在内容后面的指标。', groups),
  achievements: field('成果', '接在数据后面的成果，写编号。', names),
  form: field('写法', '全或简：这里的指标的写法。', form),
};
