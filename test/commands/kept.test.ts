import { afterEach, beforeEach, expect, test } from 'vitest';
import { Kept } from '../../src/watch/kept.ts';
import type { World } from '../../src/world.ts';
import { Desk } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'a.hbs': '甲' });
});
afterEach(() => desk.close());

test('what is made from files is made again where one of them changes, or what it hangs on besides', async () => {
  const kept = new Kept<string>();
  const path = desk.path('a.hbs');
  const touched: string[] = [];
  const world = { touched: (each: string) => touched.push(each) } as unknown as World;
  let times = 0;
  const get = (key: string, isLasting = true) =>
    kept.get(
      world,
      key,
      async (recorded) => {
        recorded.touched?.(path);
        return `${++times} ${(await desk.read('a.hbs')).toString()}`;
      },
      () => isLasting,
    );
  expect([await get('年度'), await get('年度')]).toEqual(['1 甲', '1 甲']);
  // Who watches is told of it every time.
  expect(touched).toEqual([path, path]);
  await desk.write('a.hbs', '乙乙');
  expect([await get('年度'), await get('年度')]).toEqual(['2 乙乙', '2 乙乙']);
  expect(await get('活动')).toBe('3 乙乙');
  expect([await get('学期', false), await get('学期')]).toEqual(['4 乙乙', '5 乙乙']);
});
