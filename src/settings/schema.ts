import * as z from 'zod/mini';
import { field, page, required, word } from '../report/schema.ts';

const severity = z.enum(['关', '提示', '警告', '错误']);
const severities = z.record(z.string(), severity);

/** For files whose path matches the glob. */
const override = z.strictObject({
  files: required('文件', '哪些文件，如“旧/*.yaml”；从本配置文件所在的文件夹算起。', word),
  rules: required('规则', '这些文件的规则级别。', severities),
});

/** summarize.config.yaml. */
export const config = z.strictObject({
  rules: field('规则', '规则的级别：{规则名: 关}，可写关、提示、警告、错误。', severities),
  terms: field('用语', '不要的写法对应当的写法：{融点: 熔点}。', z.record(z.string(), word)),
  names: field('名称', '单位、计划等的全称；写得只差一两个字的会指出。', z.array(word)),
  banned: field('禁用词', '不要出现的词对理由：{赋能: 写具体做法}。', z.record(z.string(), word)),
  page: field('版式', '本单位的版式，写法同数据文件里的“版式”。', page),
  overrides: field('例外', '某些文件另定级别。', z.array(override)),
});

export type Config = z.infer<typeof config>;
