// --fix and --fix-dry-run: makes all fixes that need nobody's consent, writes them or only says what they would be, and
// gives the world as it is then, for the report of what is left.

import {
  type AllFixed,
  type AppliedFix,
  type FilePath,
  type Host,
  mayHoldCors,
  type TextEdit,
} from '../engine/index.ts';
import { overlayHost } from '../hosts/overlay.ts';
import { type LintRequest, problemSentence } from './lint.ts';
import { type Rewritable, rewritable } from './rewrite-file.ts';
import { shownPath } from './shown-path.ts';

export interface FixedText {
  readonly file: FilePath;
  readonly before: string;
  readonly after: string;
  /** From the one to the other. */
  readonly edits: readonly TextEdit[];
  /** What was done to it, in order. */
  readonly applied: readonly AppliedFix[];
}

export interface FixResult {
  /** False when nothing was written, nor meant to be. */
  readonly isWritten: boolean;
  readonly texts: readonly FixedText[];
  /** How many problems are gone. */
  readonly lost: number;
  /** The files as they are, or would be, now. */
  readonly host: Host;
  /** Sentences about what could not be fixed, though it should have been. */
  readonly failures: readonly string[];
}

/** Fixes the files of a request, and no other. */
export async function fix(request: LintRequest, isWritten: boolean): Promise<FixResult> {
  const failures = new Set<string>();
  const refuse = (file: FilePath, reason: string): void => {
    failures.add(`${shownPath(file, request.cwd)} is not fixed: ${reason}.`);
  };
  const open = openFiles(request, refuse);
  const all = await fixAll(request, (file) => open(file) !== undefined, failures);
  const kept = isWritten ? written(all, open, refuse) : new Set(all.files.map(({ file }) => file));

  const applied = all.applied.filter(({ edited }) => edited.every((file) => kept.has(file)));
  const texts = all.files
    .filter(({ file }) => kept.has(file))
    .map(({ file, text: after, edits }): FixedText => {
      const before = request.host.readFile(file) ?? '';
      return { file, before, after, edits, applied: applied.filter(({ edited }) => edited.includes(file)) };
    });
  const lost = applied.length === all.applied.length ? all.lost : applied.length;
  const host = overlayHost(request.host, new Map(texts.map(({ file, after }) => [file, after])));
  return { isWritten, texts, lost, host, failures: [...failures] };
}

/** Opens each file once, when the first fix would edit it. Whatever was not named is never opened. */
function openFiles({ files, host, isExcluded }: LintRequest, refuse: (file: FilePath, reason: string) => void) {
  const named = new Set(files);
  const known = new Map<FilePath, Rewritable | undefined>();
  return (file: FilePath): Rewritable | undefined => {
    if (!named.has(file) || isExcluded(file)) return undefined;
    if (!known.has(file)) {
      const opened = rewritable(file, host.readFile(file) ?? '');
      if (typeof opened === 'string') refuse(file, opened);
      known.set(file, typeof opened === 'string' ? undefined : opened);
    }
    return known.get(file);
  };
}

async function fixAll(
  { files, host, config, configOf, inlineConfig = true, loadEngine, onProgress, cwd }: LintRequest,
  mayEdit: (file: FilePath) => boolean,
  failures: Set<string>,
): Promise<AllFixed> {
  const holding = files.filter((file) => mayHoldCors(host.readFile(file) ?? ''));
  if (holding.length === 0) return { applied: [], lost: 0, files: [], cancelled: false };
  const engine = await loadEngine();
  const fixing = engine.fixAll({ files: holding, mayEdit }, host, {
    config,
    ...(configOf ? { configOf } : {}),
    inlineConfig,
    onProblem: (problem) => failures.add(problemSentence(problem, cwd)),
  });
  for (let steps = 1; ; steps++) {
    const step = fixing.next();
    if (step.done === true) return step.value;
    onProgress(steps < holding.length ? `Looking for fixes: ${steps} of ${holding.length} files` : 'Trying fixes');
  }
}

/** Writes what was fixed. Files that one fix has edited together are all written, or none of them is. */
function written(
  { files, applied }: AllFixed,
  open: (file: FilePath) => Rewritable | undefined,
  refuse: (file: FilePath, reason: string) => void,
): ReadonlySet<FilePath> {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const done = new Set<FilePath>();
  for (const group of together(applied)) {
    const opened = group.flatMap((file) => open(file) ?? []);
    const reason = opened.length < group.length ? 'it is not among those to be written' : writeAll(opened, texts);
    for (const file of group) {
      if (reason === undefined) done.add(file);
      else refuse(file, reason);
    }
  }
  return done;
}

/** The reason why none of them is written; `undefined` when all are. */
function writeAll(files: readonly Rewritable[], texts: ReadonlyMap<FilePath, string>): string | undefined {
  const begun: Rewritable[] = [];
  try {
    if (!files.every((file) => file.isUnchanged())) return 'it has changed in the meantime';
    for (const file of files) {
      begun.push(file);
      file.write(texts.get(file.file) ?? '');
    }
    return undefined;
  } catch (error) {
    for (const file of begun) attempt(() => file.restore());
    return `it cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Where writing has failed, giving back may fail as well: then the failure before is told. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Nothing is left to be done.
  }
}

/** The edited files, in groups that share a fix. */
function together(applied: readonly AppliedFix[]): readonly (readonly FilePath[])[] {
  let groups: (readonly FilePath[])[] = [];
  for (const { edited } of applied) {
    const touched = groups.filter((group) => group.some((file) => edited.includes(file)));
    groups = [...groups.filter((group) => !touched.includes(group)), [...new Set([...touched.flat(), ...edited])]];
  }
  return groups;
}
