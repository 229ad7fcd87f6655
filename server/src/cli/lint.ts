// Asks the engine about every file and puts its answers together: each finding once, in the order of the files.
// Knows neither arguments nor formats, and writes nothing.

import {
  type CheckedFix,
  type Config,
  type Engine,
  type FilePath,
  type Finding,
  type Host,
  type InternalProblem,
  type Level,
  mayHoldCors,
  type Report,
  type Suppressed,
} from '../engine/index.ts';
import type { FixResult } from './fix.ts';
import { shownPath } from './shown-path.ts';
import { whyUnreadable } from './unreadable.ts';

export interface LintRequest {
  readonly files: readonly FilePath[];
  readonly host: Host;
  readonly config: Config;
  /** The config of single files; without it, `config` holds for all. */
  readonly configOf?: (file: FilePath) => Config;
  /** False when comments are not to silence anything. */
  readonly inlineConfig?: boolean;
  /** Only called when some file may hold CORS code. */
  readonly loadEngine: () => Promise<Engine>;
  /** Findings in such files are dropped, though the code that is checked may lead there. */
  readonly isExcluded: (file: FilePath) => boolean;
  readonly onProgress: (text: string) => void;
  /** Paths in sentences are shown relative to this folder. */
  readonly cwd: string;
}

export interface Problem {
  readonly finding: Finding;
  /** The best one first. */
  readonly fixes: readonly CheckedFix[];
}

export interface LintResult {
  /** Every file that was looked at, sorted. */
  readonly files: readonly FilePath[];
  /** How many of them hold CORS code. */
  readonly holdingCors: number;
  /** By file, then by position. Some may stand in files that were not named, but that the code leads to. */
  readonly problems: readonly Problem[];
  /** What comments silence, each finding once, in the same order. */
  readonly suppressed: readonly Suppressed[];
  /** What was fixed before, or would be; `undefined` where nobody has asked for it. */
  readonly fixed?: FixResult | undefined;
  /** Sentences about files that are left out for a good reason. */
  readonly notices: readonly string[];
  /** Sentences about what could not be checked. */
  readonly failures: readonly string[];
}

/** Checks the files. What goes wrong with one of them costs only that one and is told in `failures`. */
export async function lint(request: LintRequest): Promise<LintResult> {
  const { holding, notices, failures } = filesWithCors(request);
  if (holding.length === 0) {
    return { files: request.files, holdingCors: 0, problems: [], suppressed: [], notices, failures };
  }

  const engine = await request.loadEngine();
  const { found, suppressed } = analyseAll(holding, engine, request, failures);
  const problems = found.map((each) => withFixes(each, engine, request, failures));
  const { files } = request;
  return { files, holdingCors: holding.length, problems, suppressed, notices, failures: [...new Set(failures)] };
}

interface Prefiltered {
  readonly holding: readonly FilePath[];
  readonly notices: readonly string[];
  readonly failures: string[];
}

function filesWithCors({ files, host, onProgress, cwd }: LintRequest): Prefiltered {
  const holding: FilePath[] = [];
  const notices: string[] = [];
  const failures: string[] = [];
  for (const [index, file] of files.entries()) {
    onProgress(`Reading ${index + 1} of ${files.length} files`);
    const text = host.readFile(file);
    if (text === undefined) {
      const { isFailure, message } = whyUnreadable(file, shownPath(file, cwd));
      (isFailure ? failures : notices).push(message);
    } else if (mayHoldCors(text)) {
      holding.push(file);
    }
  }
  return { holding, notices, failures };
}

interface Found {
  readonly finding: Finding;
  readonly report: Report;
}

interface AllFound {
  readonly found: readonly Found[];
  readonly suppressed: readonly Suppressed[];
}

function analyseAll(
  files: readonly FilePath[],
  engine: Engine,
  { host, inlineConfig = true, cwd, isExcluded, onProgress, ...request }: LintRequest,
  failures: string[],
): AllFound {
  const found = new Map<string, Found>();
  const suppressed = new Map<string, Suppressed>();
  for (const [index, file] of files.entries()) {
    onProgress(`Checking ${index + 1} of ${files.length}: ${shownPath(file, cwd)}`);
    const report = attempt(failures, shownPath(file, cwd), () =>
      engine.analyse(file, host, { ...configsAt(file, request), inlineConfig }),
    );
    if (report === undefined) continue;
    failures.push(...report.problems.map((problem) => problemSentence(problem, cwd)));
    for (const finding of report.findings) {
      if (!isExcluded(finding.place.file)) keepWorst(found, { finding, report });
    }
    for (const each of report.suppressed) {
      if (!isExcluded(each.finding.place.file)) keepWorst(suppressed, each);
    }
  }
  return { found: [...found.values()].sort(byPlace), suppressed: [...suppressed.values()].sort(byPlace) };
}

function withFixes(
  { finding, report }: Found,
  engine: Engine,
  { host, cwd, onProgress, ...request }: LintRequest,
  failures: string[],
): Problem {
  const options = configsAt(report.file, request);
  const name = shownPath(finding.place.file, cwd);
  onProgress(`Trying the fixes for ${name}`);
  const onProblem = (problem: InternalProblem) => failures.push(problemSentence(problem, cwd));
  const fixes = attempt(failures, name, () => engine.checkedFixes(finding, report, host, { ...options, onProblem }));
  return { finding, fixes: fixes ?? [] };
}

/** How the engine is told which config holds where. */
function configsAt(file: FilePath, { config, configOf }: Pick<LintRequest, 'config' | 'configOf'>) {
  return configOf ? { config: configOf(file), configOf } : { config };
}

/** What must not happen, as a sentence. */
export function problemSentence({ file, where, message }: InternalProblem, cwd: string): string {
  return `${shownPath(file, cwd)}: ${where}: ${message}`;
}

type Placed = Pick<Found, 'finding'>;

const severity: Record<Level, number> = { error: 3, warning: 2, info: 1, hint: 0 };

/** The same fault is often reached from several files. It is reported once, as the worst that was proven of it. */
function keepWorst<T extends Placed>(found: Map<string, T>, candidate: T): void {
  const { rule, place, level } = candidate.finding;
  const key = `${place.file}\n${rule}\n${place.start}\n${place.end}`;
  const known = found.get(key);
  if (known === undefined || severity[level] > severity[known.finding.level]) found.set(key, candidate);
}

function byPlace({ finding: a }: Placed, { finding: b }: Placed): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.start - b.place.start || a.place.end - b.place.end || (a.rule < b.rule ? -1 : 1);
}

/** The engine promises not to throw; should it break that promise, the other files are still checked. */
function attempt<T>(failures: string[], file: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    failures.push(
      `${file}: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return undefined;
  }
}
