// Checks one open file: is it to be looked at, is there CORS code in it, and what does the engine say? It neither
// decides when nor keeps what it finds.

import { mayHoldCors, type Engine, type FilePath, type Host, type Report } from '../engine/index.ts';
import { cachingHost } from '../hosts/caching.ts';
import type { FileState } from '../protocol.ts';
import type { Environment } from './environment.ts';
import type { Folders } from './folders.ts';
import type { Log } from './log.ts';
import type { OpenFile } from './open-files.ts';
import type { Settings } from './read-settings.ts';
import type { Result } from './results.ts';
import type { SettingsStore } from './settings.ts';

/** Characters. Larger files are bundles and data. */
const LARGEST_TEXT = 1024 * 1024;
/** Milliseconds after which a check is given up. The engine has its own bounds; this one is against our mistakes. */
const TIME_LIMIT = 10_000;

interface CheckerParts {
  readonly environment: Environment;
  readonly host: Host;
  readonly settings: SettingsStore;
  readonly folders: Folders;
  readonly log: Log;
}

export interface Checker {
  /** Never rejects. */
  check(open: OpenFile): Promise<Result>;
  /** False for files whose problems are not shown, wherever they are found from. */
  isWanted(file: FilePath): boolean;
  /** The engine, once some file needed it. */
  engine(): Promise<Engine | undefined>;
  /** A new limit for work that starts now. */
  timeLimit(): () => boolean;
}

export function createChecker({ environment, host, settings, folders, log }: CheckerParts): Checker {
  const engine = onceLoaded(environment.loadEngine, log);
  const timeLimit = (): (() => boolean) => {
    const end = environment.timers.now() + TIME_LIMIT;
    return () => environment.timers.now() > end;
  };
  const isExcludedBy = ({ excludes }: Settings, file: FilePath): boolean => {
    return file.includes('/node_modules/') || excludes(folders.relative(file));
  };

  const warnOfUnknownRules = unknownRulesWarning(log);
  const analyse = (open: OpenFile, loaded: Engine, current: Settings): Report | undefined => {
    warnOfUnknownRules(current, loaded);
    // Kept for this one check only: nobody tells us of everything that changes on a disk.
    const report = loaded.analyse(open.file, cachingHost(host), { config: current.config, shouldStop: timeLimit() });
    for (const { file, where, message } of report.problems)
      log.error(`Internal error in ${where} on ${file}: ${message}`);
    if (!report.cancelled) return report;
    log.error(`${open.file} is not checked: it took longer than ${String(TIME_LIMIT / 1000)} seconds.`);
    return undefined;
  };

  const check = async (open: OpenFile): Promise<Result> => {
    const current = await settings.of(open.file);
    const done = (state: FileState, report?: Report): Result => {
      return { file: open.file, version: open.document.version, state, report, config: current.config };
    };
    if (!current.enable) return done('off');
    if (!open.isSource || isExcludedBy(current, open.file)) return done('excluded');

    const text = open.document.getText();
    if (text.length > LARGEST_TEXT) return done('too-large');
    if (!mayHoldCors(text)) return done('no-cors');

    const loaded = await engine();
    const report = loaded && log.guard(`the check of ${open.file}`, undefined, () => analyse(open, loaded, current));
    return report ? done('checked', report) : done('failed');
  };
  const isWanted = (file: FilePath): boolean => {
    const known = settings.known(file);
    return known.enable && !isExcludedBy(known, file);
  };
  return { check, isWanted, engine, timeLimit };
}

/** Loads the engine when it is first asked for, and again only when that failed. */
function onceLoaded(load: Environment['loadEngine'], log: Log): () => Promise<Engine | undefined> {
  let loading: Promise<Engine | undefined> | undefined;
  return () => {
    loading ??= log.guardAsync('loading the engine', undefined, load).then((engine) => {
      if (engine === undefined) loading = undefined;
      return engine;
    });
    return loading;
  };
}

/** Names the rules of a user's settings that do not exist: once for each answer of the client. */
function unknownRulesWarning(log: Log): (settings: Settings, engine: Engine) => void {
  const warned = new WeakSet<Settings>();
  return (settings, { rules }) => {
    if (warned.has(settings)) return;
    warned.add(settings);
    const ids = rules.map(({ id }) => id);
    for (const id of Object.keys(settings.config.rules).filter((name) => !ids.includes(name))) {
      log.warn(`corsLint.rules names ${id}, but there is no such rule. The rules are: ${ids.join(', ')}.`);
    }
  };
}
