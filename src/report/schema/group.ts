import * as z from 'zod/mini';
import { field, required, shapes } from './field.ts';
import { figure } from './figure.ts';
import { form, names, style, time, word } from './leaf.ts';

export const group = z.strictObject({
  leadIn: field('引语', '放在这组数字之前的话：全市。', word),
  verb: field('动词', '各数字共用的动词：获批。', word),
  period: field('期间', '这组数字所属的时间：1—11月；自己写了期间的数字不受影响。', time),
  form: field('写法', '全或简：这组数字的写法。', form),
  style: field('句式', '这组数字的句式，见“指标”里的句式。', style),
  figures: required('指标', '指标、指标组或“成果.编号”的名称。', names),
  defined: field('定义', '就地定义的指标。', z.record(z.string(), figure)),
});

export type Group = z.infer<typeof group>;

export const groups = z.array(group).register(shapes, { form: 'groups' });
