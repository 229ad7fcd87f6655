// When which file is checked.

import { expect, test } from 'vitest';
import { filePath } from '../../server/src/engine/index.ts';
import { createScheduler } from '../../server/src/lsp/scheduler.ts';
import { createClock } from '../support/clock.ts';

const a = filePath('/a.ts');
const b = filePath('/b.ts');

test('a later appointment replaces an earlier one', async () => {
  const { scheduler, checked, clock } = start();
  scheduler.schedule(a, 10);
  scheduler.schedule(a, 500);
  expect(clock.waiting()).toBe(1);
  clock.runAll();
  await scheduler.settled(a);
  expect(checked).toEqual(['/a.ts']);
});

test('checks do not overlap', async () => {
  let running = 0;
  let most = 0;
  const { scheduler, clock } = start(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  });
  for (const file of [a, b]) scheduler.schedule(file, 0);
  clock.runAll();
  await Promise.all([a, b].map(scheduler.settled));
  expect(most).toBe(1);
});

test('messages are let in between two checks', async () => {
  const order: string[] = [];
  const { scheduler, clock } = start((file) => {
    order.push(file);
    if (file === a) setImmediate(() => order.push('message'));
    return Promise.resolve();
  });
  for (const file of [a, b]) scheduler.schedule(file, 0);
  clock.runAll();
  await Promise.all([a, b].map(scheduler.settled));
  expect(order).toEqual(['/a.ts', 'message', '/b.ts']);
});

test('a check that is overtaken while it runs is told so, and made again', async () => {
  const current: boolean[] = [];
  const { scheduler, clock } = start((_file, isCurrent) => {
    if (current.length === 0) scheduler.schedule(a, 10);
    current.push(isCurrent());
    return Promise.resolve();
  });
  scheduler.schedule(a, 0);
  clock.runAll();
  const settled = scheduler.settled(a);
  await new Promise((resolve) => setTimeout(resolve, 5));
  clock.runAll();
  await settled;
  expect(current).toEqual([false, true]);
});

test('a dropped file is not checked, and nobody waits for it', async () => {
  const { scheduler, checked, clock } = start();
  scheduler.schedule(a, 10);
  const settled = scheduler.settled(a);
  scheduler.drop(a);
  await settled;
  clock.runAll();
  await new Promise((resolve) => setImmediate(resolve));
  expect(checked).toEqual([]);
  expect(scheduler.isPending(a)).toBe(false);
});

test('hurried, all checks are made now, in the order of their appointments', async () => {
  const { scheduler, checked, clock } = start();
  scheduler.schedule(a, 100);
  scheduler.schedule(b, 400);
  scheduler.schedule(a, 900);
  scheduler.hurry();
  await Promise.all([a, b].map(scheduler.settled));
  clock.runAll();
  await new Promise((resolve) => setImmediate(resolve));
  expect(checked).toEqual(['/b.ts', '/a.ts']);
});

function start(check: Parameters<typeof createScheduler>[1] = () => Promise.resolve()) {
  const clock = createClock();
  const checked: string[] = [];
  const scheduler = createScheduler(clock.timers, async (file, isCurrent) => {
    checked.push(file);
    await check(file, isCurrent);
  });
  return { scheduler, checked, clock };
}
