// When which file is checked: waits until typing pauses, runs one check at a time, lets waiting messages in between
// two checks, and throws away what was overtaken. What a check does, and what becomes of it, it does not know.

import type { FilePath } from '../engine/index.ts';
import type { Timers } from './environment.ts';

export interface Scheduler {
  /** Checks the file after so many milliseconds; an earlier appointment of the same file is cancelled. */
  schedule(file: FilePath, milliseconds: number): void;
  /** Ends every wait now: the checks are made in the order of their appointments. */
  hurry(): void;
  /** Forgets the file; a check of it that is under way is overtaken. */
  drop(file: FilePath): void;
  isPending(file: FilePath): boolean;
  /** Resolves when no check of the file is waiting or under way. */
  settled(file: FilePath): Promise<void>;
}

/** One check. `isCurrent` turns false once it is overtaken: then its result must not be used. It must not reject. */
export type Check = (file: FilePath, isCurrent: () => boolean) => Promise<void>;

interface Appointment {
  readonly cancelTimer: () => void;
  /** Begins the check; more than once makes no difference. */
  readonly begin: () => void;
  readonly whenDone: (() => void)[];
}

export function createScheduler(timers: Timers, check: Check): Scheduler {
  const appointments = new Map<FilePath, Appointment>();
  /** Those whose time has come, in the order in which it came. */
  const queue: { file: FilePath; appointment: Appointment }[] = [];
  let running = false;

  const finish = (file: FilePath): void => {
    const whenDone = appointments.get(file)?.whenDone ?? [];
    appointments.delete(file);
    for (const done of whenDone) done();
  };

  const work = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await timers.nextTurn();
      const { file, appointment } = next;
      const isCurrent = (): boolean => appointments.get(file) === appointment;
      if (!isCurrent()) continue;
      await check(file, isCurrent);
      if (isCurrent()) finish(file);
    }
    running = false;
  };

  return {
    schedule: (file, milliseconds) => {
      const earlier = appointments.get(file);
      earlier?.cancelTimer();
      let begun = false;
      const begin = (): void => {
        if (begun) return;
        begun = true;
        queue.push({ file, appointment });
        void work();
      };
      const appointment: Appointment = {
        cancelTimer: timers.after(milliseconds, begin),
        begin,
        whenDone: earlier?.whenDone ?? [],
      };
      appointments.delete(file); // so that it comes last
      appointments.set(file, appointment);
    },
    hurry: () => {
      for (const { begin } of appointments.values()) begin();
    },
    drop: (file) => {
      appointments.get(file)?.cancelTimer();
      finish(file);
    },
    isPending: (file) => appointments.has(file),
    settled: (file) => {
      const appointment = appointments.get(file);
      if (appointment === undefined) return Promise.resolve();
      return new Promise((resolve) => appointment.whenDone.push(resolve));
    },
  };
}
