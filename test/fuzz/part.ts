import { type Files, trial } from './trial.ts';

const MAIN =
  '单位: 某局\n年度: 2026\n引入: [科室/*.csv]\n指标: {专利: {单位: 件}}\n主要工作: [{标题: 甲, 数据: [专利]}]\n';

/** A report is drafted with its part, and the next year's is made of both. */
export async function tryPart(name: string, content: Uint8Array): Promise<void> {
  const files: Files = { '总结.yaml': MAIN.replaceAll('csv', name.split('.')[1] ?? ''), [`科室/${name}`]: content };
  await trial(files, async (run) => {
    const { code } = await run.lint('总结.yaml');
    await run.lint(`科室/${name}`);
    const { code: drafted } = await run.draft('总结.yaml', 'md');
    if (drafted !== 2) {
      // What is wrong with the part stops the whole.
      if (code === 0) await run.draft('总结.yaml', 'docx');
    }
    await run.run('next', '总结.yaml', '-o', '新/');
    await run.run('status', '总结.yaml');
  });
}
