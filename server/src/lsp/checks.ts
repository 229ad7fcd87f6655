// What is done when something happens to a file: which results are outdated by it, which checks follow and when,
// and who is told. The order of events of the whole server can be read here.

import type { FilePath } from '../engine/index.ts';
import type { Timers } from './environment.ts';
import type { Log } from './log.ts';
import type { OpenFile, OpenFileEvents, OpenFiles } from './open-files.ts';
import type { Result, Results } from './results.ts';
import { createScheduler } from './scheduler.ts';
import type { SettingsStore } from './settings.ts';

/** Milliseconds of quiet after a keystroke before the edited file is checked. */
const TYPING_PAUSE = 150;
/** The same before those that import it are: they are not what is being looked at. */
const IMPORTER_PAUSE = 400;

export interface Checks extends OpenFileEvents {
  /** A path has been made or written outside of the editor. */
  changedOnDisk(path: FilePath): void;
  /** A path, and everything below it, is no longer there. */
  removed(path: FilePath): void;
  /** Everything must be checked again, at once. */
  recheckAll(): void;
  /** Resolves when no check is waiting or under way that could change what is shown in `file`. */
  settled(file: FilePath): Promise<void>;
  /** True while what holds for the text as it is now will only be found out on saving. */
  awaitsSave(file: FilePath): boolean;
}

interface CheckParts {
  readonly timers: Timers;
  readonly openFiles: OpenFiles;
  readonly results: Results;
  readonly settings: SettingsStore;
  /** Checks one open file as it is now. */
  readonly check: (open: OpenFile) => Promise<Result>;
  /** Told about the files whose findings may have changed. */
  readonly changed: (files: ReadonlySet<FilePath>) => void;
  readonly log: Log;
}

export function createChecks({ timers, openFiles, results, settings, check, changed, log }: CheckParts): Checks {
  const scheduler = createScheduler(timers, (file, isCurrent) =>
    log.guardAsync('a check', undefined, async () => {
      const open = openFiles.at(file);
      const result = open && (await check(open));
      if (result && isCurrent()) changed(results.set(result));
    }),
  );

  const needsCheck = (file: FilePath): boolean => results.of(file) === undefined || results.isOutdated(file);
  const runsOnType = (file: FilePath): boolean => settings.known(file).run === 'onType';
  const outdateImporters = (path: FilePath): readonly FilePath[] => {
    return results.outdate(path).filter((file) => file !== path);
  };
  const recheckImporters = (path: FilePath): void => {
    for (const file of outdateImporters(path)) scheduler.schedule(file, IMPORTER_PAUSE);
  };
  const forget = (file: FilePath): void => {
    scheduler.drop(file);
    changed(results.delete(file));
  };

  return {
    opened: ({ file }) => {
      // Who opens a file has stopped typing in another.
      scheduler.hurry();
      recheckImporters(file);
      scheduler.schedule(file, 0);
    },
    changed: ({ file }) => {
      for (const importer of outdateImporters(file).filter(runsOnType)) scheduler.schedule(importer, IMPORTER_PAUSE);
      if (runsOnType(file) || results.of(file) === undefined) scheduler.schedule(file, TYPING_PAUSE);
    },
    saved: () => {
      for (const { file } of openFiles.all()) if (needsCheck(file)) scheduler.schedule(file, 0);
    },
    closed: ({ file }) => {
      forget(file);
      recheckImporters(file);
    },
    changedOnDisk: (path) => {
      // An open file is read from the editor, unless it had been removed.
      if (openFiles.at(path) === undefined) recheckImporters(path);
      else if (needsCheck(path)) scheduler.schedule(path, 0);
    },
    removed: (path) => {
      for (const { file } of openFiles.all()) if (file === path || file.startsWith(`${path}/`)) forget(file);
      recheckImporters(path);
    },
    recheckAll: () => {
      results.outdateAll();
      for (const { file } of openFiles.all()) scheduler.schedule(file, 0);
    },
    settled: async (file) => {
      for (;;) {
        const waiting = [file, ...results.unsettled(file)].filter((other) => scheduler.isPending(other));
        if (waiting.length === 0) return;
        await Promise.all(waiting.map((other) => scheduler.settled(other)));
      }
    },
    awaitsSave: (file) => results.isOutdated(file) && !scheduler.isPending(file),
  };
}
