// Checks one open file: is it to be looked at, is there CORS code in it, and what does the engine say? It neither
// decides when nor keeps what it finds.

import type { ConfigFile } from '../config-file/config-file.ts';
import { isConfigFile } from '../config-file/nearest.ts';
import { type AllFixed, mayHoldCors, type Engine, type FilePath, type Host, type Report } from '../engine/index.ts';
import { cachingHost } from '../hosts/caching.ts';
import type { FileState } from '../protocol.ts';
import type { Environment } from './environment.ts';
import { fileConfigs, type FileConfigs } from './file-configs.ts';
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
  /** Fixes in one open file all that may be fixed without asking, as it is now; nothing in those that import it. */
  fixAll(open: OpenFile, importers: readonly FilePath[]): Promise<Generator<undefined, AllFixed> | undefined>;
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
  const warnOfUnknownRules = unknownRulesWarning(log);
  const warnOfMistakes = mistakesWarning(log);
  const analyse = (open: OpenFile, loaded: Engine, configs: FileConfigs, current: Settings): Report | undefined => {
    warnOfUnknownRules(current, loaded);
    const options = { config: configs.of(open.file, current), configOf: configs.of, shouldStop: timeLimit() };
    // Kept for this one check only: nobody tells us of everything that changes on a disk.
    const report = loaded.analyse(open.file, cachingHost(host), options);
    for (const { file, where, message } of report.problems)
      log.error(`Internal error in ${where} on ${file}: ${message}`);
    if (!report.cancelled) return report;
    log.error(`${open.file} is not checked: it took longer than ${String(TIME_LIMIT / 1000)} seconds.`);
    return undefined;
  };

  /** Why a file is not looked at for CORS. */
  const reasonAgainst = (open: OpenFile, configs: FileConfigs, current: Settings): FileState | undefined => {
    if (!current.enable) return 'off';
    if (isConfigFile(open.file)) return 'configuration';
    if (!open.isSource || configs.isExcluded(open.file, current)) return 'excluded';
    const text = open.document.getText();
    if (text.length > LARGEST_TEXT) return 'too-large';
    return mayHoldCors(text) ? undefined : 'no-cors';
  };

  const fixAll = async (open: OpenFile, importers: readonly FilePath[]) => {
    const current = await settings.of(open.file);
    const configs = fileConfigs({ host, settings, folders });
    const reason = reasonAgainst(open, configs, current);
    // What CORS code imports may hold no word of CORS itself.
    if (reason !== undefined && (reason !== 'no-cors' || importers.length === 0)) return undefined;
    const loaded = await engine();
    const request = { files: [open.file, ...importers], mayEdit: (file: FilePath) => file === open.file };
    return loaded?.fixAll(request, cachingHost(host), {
      config: configs.of(open.file, current),
      configOf: configs.of,
      shouldStop: timeLimit(),
      onProblem: ({ where, message }) => log.error(`Internal error in ${where}.`, message),
    });
  };

  const check = async (open: OpenFile): Promise<Result> => {
    const current = await settings.of(open.file);
    const configs = fileConfigs({ host, settings, folders });
    const { file } = open;
    const done = (state: FileState, report?: Report): Result => ({
      file,
      version: open.document.version,
      state,
      report,
      config: configs.of(file, current),
      configOf: configs.of,
      configFile: configs.fileOf(file)?.path,
      mistakes: state === 'configuration' ? configs.mistakesIn(file, open.document.getText()) : [],
      asked: new Set([...configs.asked, ...(report?.asked ?? [])]),
    });
    const reason = reasonAgainst(open, configs, current);
    if (reason) return done(reason);
    const loaded = await engine();
    const report =
      loaded && log.guard(`the check of ${file}`, undefined, () => analyse(open, loaded, configs, current));
    warnOfMistakes(configs.fileOf(file));
    return report ? done('checked', report) : done('failed');
  };
  const isWanted = (file: FilePath): boolean => {
    const known = settings.known(file);
    return known.enable && !fileConfigs({ host, settings, folders }).isExcluded(file, known);
  };
  return { check, fixAll, isWanted, engine, timeLimit };
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

/** Names what is wrong with a configuration file, for those who do not have it open: each mistake once. */
function mistakesWarning(log: Log): (config: ConfigFile | undefined) => void {
  const warned = new Set<string>();
  return (config) => {
    for (const { message, place } of config?.mistakes ?? []) {
      const warning = `${place.file}: ${message}`;
      if (!warned.has(warning)) log.warn(warning);
      warned.add(warning);
    }
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
