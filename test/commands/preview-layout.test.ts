import { afterEach, expect, test, vi } from 'vitest';
import { Desk, SOUND, type Watching } from './run.ts';

/** The layout fails from its second round on. */
vi.mock('../../src/docx/layout.ts', async (original) => {
  const { layoutOf } = await original<typeof import('../../src/docx/layout.ts')>();
  let rounds = 0;
  return {
    layoutOf: (...args: Parameters<typeof layoutOf>) => {
      if (++rounds > 1) throw new Error('a fault of the library');
      return layoutOf(...args);
    },
  };
});

let watching: Watching | undefined;
afterEach(() => watching?.stop());

test('pages that cannot be laid out are told on the page, and the preview goes on', { timeout: 60_000 }, async () => {
  const desk = await Desk.open({ 'report.yaml': SOUND });
  try {
    watching = desk.watch(['preview', 'report.yaml']);
    expect(await watching.line()).toBe('已更新。');
    const address = /http:\S+?\/[0-9a-f]+\//u.exec(watching.printed().err)?.[0] ?? '';
    const reader = (await fetch(`${address}events`)).body?.getReader();
    const more = SOUND.replace('内容: 全市', `内容: ${'全市工作向前推进，'.repeat(40)}全市`);
    await desk.write('report.yaml', more);
    expect(await watching.line()).toBe('已更新。');
    let seen = '';
    while (!seen.includes('没有更新')) seen += new TextDecoder().decode((await reader?.read())?.value);
    await desk.write('report.yaml', SOUND);
    expect(await watching.line()).toBe('已更新。');
    await reader?.cancel();
    expect(await watching.stop()).toMatchObject({ code: 0 });
  } finally {
    await desk.close();
  }
});
