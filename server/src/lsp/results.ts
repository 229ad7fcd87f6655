// What the last check of each open file said, which of it still holds, and where it is to be shown. A finding may
// stand in another file than the one that was checked, so a file's findings come from many results.

import type { Mistake } from '../config-file/config-file.ts';
import type { Config, FilePath, Finding, Report } from '../engine/index.ts';
import type { FileState } from '../protocol.ts';

/** The outcome of checking one open file. */
export interface Result {
  readonly file: FilePath;
  /** The version of the text that was read. */
  readonly version: number;
  readonly state: FileState;
  /** Present when the engine has read the file. */
  readonly report: Report | undefined;
  readonly config: Config;
  /** The config of another file that a finding stands in. */
  readonly configOf: (file: FilePath) => Config;
  /** The configuration file that holds for it. */
  readonly configFile: FilePath | undefined;
  /** Where the file is a configuration file itself: what is wrong with it. */
  readonly mistakes: readonly Mistake[];
  /** Every path whose content or absence this result depends on. */
  readonly asked: ReadonlySet<FilePath>;
}

/** A finding, with the result that proves it. */
export interface Proven {
  readonly finding: Finding;
  readonly result: Result;
}

export interface Results {
  of(file: FilePath): Result | undefined;
  /** Keeps a new result, which holds until it is outdated. Gives the files whose findings may be others now. */
  set(result: Result): ReadonlySet<FilePath>;
  /** Drops the result of a file. Gives the files whose findings may be others now. */
  delete(file: FilePath): ReadonlySet<FilePath>;
  /** The files whose results were made from `path`, or from something below it. */
  restingOn(path: FilePath): readonly FilePath[];
  /** Marks every result that was made from `path`, or from something below it, as outdated. Gives their files. */
  outdate(path: FilePath): readonly FilePath[];
  outdateAll(): void;
  isOutdated(file: FilePath): boolean;
  /** Outdated results that speak of `file`: until they are made anew nobody knows what holds for it. */
  unsettled(file: FilePath): readonly FilePath[];
  /** The findings that stand in `file`, in the order of the text, each fault once, outdated ones left out. */
  in(file: FilePath): readonly Proven[];
}

export function createResults(): Results {
  const results = new Map<FilePath, Result>();
  const outdated = new Set<FilePath>();

  const replace = (file: FilePath, result: Result | undefined): ReadonlySet<FilePath> => {
    const affected = new Set([file, ...placesOf(results.get(file)), ...placesOf(result)]);
    if (result) results.set(file, result);
    else results.delete(file);
    outdated.delete(file);
    return affected;
  };
  const restingOn = (path: FilePath): readonly FilePath[] => {
    return [...results.values()].filter((result) => dependsOn(result, path)).map(({ file }) => file);
  };
  return {
    of: (file) => results.get(file),
    set: (result) => replace(result.file, result),
    delete: (file) => replace(file, undefined),
    restingOn,
    outdate: (path) => {
      const files = restingOn(path);
      for (const file of files) outdated.add(file);
      return files;
    },
    outdateAll: () => {
      for (const file of results.keys()) outdated.add(file);
    },
    isOutdated: (file) => outdated.has(file),
    unsettled: (file) => [...outdated].filter((other) => other === file || placesOf(results.get(other)).has(file)),
    in: (file) => {
      const proven = [...results.values()]
        .filter((result) => !outdated.has(result.file))
        .flatMap((result) => (result.report?.findings ?? []).map((finding) => ({ finding, result })))
        .filter(({ finding }) => finding.place.file === file);
      return eachOnce(proven).sort((a, b) => a.finding.place.start - b.finding.place.start);
    },
  };
}

function placesOf(result: Result | undefined): ReadonlySet<FilePath> {
  return new Set(result?.report?.findings.map(({ place }) => place.file));
}

function dependsOn({ file, asked }: Result, path: FilePath): boolean {
  if (file === path || asked.has(path)) return true;
  const below = `${path}/`;
  return [...asked].some((one) => one.startsWith(below));
}

/** Two open files that use the same faulty value both find it. */
function eachOnce(proven: readonly Proven[]): Proven[] {
  const byFault = new Map<string, Proven>();
  for (const one of proven) {
    const { rule, place } = one.finding;
    const fault = `${rule} ${String(place.start)} ${String(place.end)}`;
    if (!byFault.has(fault)) byFault.set(fault, one);
  }
  return [...byFault.values()];
}
