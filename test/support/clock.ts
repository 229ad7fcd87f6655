// Time for tests: it passes when they say so.

import type { Timers } from '../../server/src/lsp/environment.ts';

/** A clock that stands still: what waits for it waits until `runAll`. */
export function createClock() {
  let waiting: { run: () => void; due: number }[] = [];
  let now = 0;
  const timers: Timers = {
    after: (milliseconds, run) => {
      const appointment = { run, due: now + milliseconds };
      waiting.push(appointment);
      return () => {
        waiting = waiting.filter((other) => other !== appointment);
      };
    },
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => now,
  };
  return {
    timers,
    /** How many calls are waiting. */
    waiting: () => waiting.length,
    /** Lets time jump to the last appointment. Gives how many calls were made, in the order of their time. */
    runAll: (): number => {
      const due = waiting.toSorted((a, b) => a.due - b.due);
      waiting = [];
      for (const { run, due: time } of due) {
        now = Math.max(now, time);
        run();
      }
      return due.length;
    },
    /** Lets time pass while something runs. */
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}
