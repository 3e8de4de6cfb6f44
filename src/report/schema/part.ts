import * as z from 'zod/mini';
import { field, required, shapes } from './field.ts';
import { word } from './leaf.ts';

const included = z
  .strictObject({
    file: required('文件', '文件的路径，可用*代表任何名称：科室/规划科.xlsx。', z.string()),
    sheet: field('表', 'Excel文件里表的名称，在窗口下方看；不写时读第一张没有隐藏的表。', word),
  })
  .register(shapes, { scalar: 'file' });

/** File names, with * and ** as in a shell; for workbooks, which sheet. */
export const paths = z.array(included).register(shapes, { form: 'paths' });

/** What a part states about itself, before its lists. */
export const ofPart = {
  department: required('部门', '这一部分由谁报来：成果科；指标、成果、要点没有写“责任”的，由它负责。', word),
  mainFile: field('归入', '主文件的路径，从这个文件起：../总结.yaml；单独校核这一部分时，照主文件来校核。', z.string()),
};
