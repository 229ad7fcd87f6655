// Which repairs of a finding are offered: those whose result, analysed again, parses, has lost the finding, has gained
// none, and still lets in whom it is meant to let in. A repair that fails that is not offered.

import type { Config } from '../config.ts';
import {
  isSamePlace,
  type CheckedFix,
  type FilePath,
  type Finding,
  type Repair,
  type RepairContext,
  type Report,
  type TextEdit,
} from '../finding.ts';
import { withTexts, type Host } from '../host.ts';
import type { Policy } from '../policy/policy.ts';
import { mayHoldCors } from '../prefilter.ts';
import { isInstalled } from '../source/installed-package.ts';
import { parse, syntaxErrorCount } from '../source/parse.ts';
import { sortSuppressed } from '../suppressions/suppress.ts';
import { applyEdits } from './edits.ts';
import { addsNothingElse, keepsChecks, keepsReaders, letsIn, lockedOut, siteOf, stillLetsIn } from './readers.ts';
import { originsFor, type Origins } from './origins.ts';

/** What an analysis came to: what users are told, and what it rests on. */
export interface Examination {
  readonly report: Report;
  readonly policies: readonly Policy[];
  /** False where something was left out because there was too much of it. */
  readonly isWhole: boolean;
}

/** How a fix is tried. */
export interface Trial {
  readonly config: Config;
  /** Analyses a file with every rule on, in the world of a Host. */
  readonly examine: (file: FilePath, host: Host) => Examination;
  /** Further files that must not come to harm when these are changed. */
  readonly alsoIn?: (changed: readonly FilePath[]) => readonly FilePath[];
  /** Runs what must not throw; if it does, that is told, and `otherwise` is the answer. */
  readonly guard: <T>(where: string, otherwise: T, body: () => T) => T;
}

type Texts = ReadonlyMap<FilePath, string>;

/**
 * The repairs of `finding` that stand the check, the best one first. `report` is the one that the finding is in, `host`
 * the world as it is now; where the finding is not in that world any more, there is nothing to repair.
 */
export function checkedFixes(finding: Finding, report: Report, host: Host, trial: Trial): readonly CheckedFix[] {
  const before = rememberedExaminations(host, trial);
  const isThere = before(report.file).report.findings.some((known) => isSame(known, finding));
  if (!isThere) return [];
  const context = contextOf(finding, report, host, trial.config);
  const fixes: CheckedFix[] = [];
  for (const repair of finding.repairs) {
    if (repair.isLastResort && fixes.length > 0) continue;
    const bench: Bench = { finding, report, host, context, before, trial };
    const edits = trial.guard(`the fix "${repair.title}"`, undefined, () =>
      repair.attempts(context).find((attempt) => holds(attempt, repair, bench)),
    );
    if (!edits) continue;
    const isProven = concerned(edits, report, trial).every((file) => before(file).isWhole);
    const title = repair.title + (repair.replacesCheck ? lossOf(edits, bench) : '');
    fixes.push(toFix({ ...repair, title }, edits, isProven, fixes.length === 0, context));
  }
  return fixes;
}

function isSame({ rule, place }: Finding, other: Finding): boolean {
  return rule === other.rule && isSamePlace(place, other.place);
}

function contextOf({ place }: Finding, { file, asked }: Report, host: Host, config: Config): RepairContext & Origins {
  const code = [...new Set([place.file, file, ...asked])].filter(
    (path) => /\.(?:[cm]?[jt]sx?|json)$/.test(path) && !isInstalled(path) && host.isFile(path),
  );
  return {
    ...originsFor(config.allowedOrigins, code, host),
    files: code,
    readFile: (path) => host.readFile(path),
  };
}

function rememberedExaminations(host: Host, { examine }: Trial): (file: FilePath) => Examination {
  const known = new Map<FilePath, Examination>();
  return (file) => {
    const examination = known.get(file) ?? examine(file, host);
    known.set(file, examination);
    return examination;
  };
}

/** What an attempt is judged by. */
interface Bench {
  readonly finding: Finding;
  readonly report: Report;
  readonly host: Host;
  readonly context: RepairContext;
  readonly before: (file: FilePath) => Examination;
  readonly trial: Trial;
}

function holds(edits: readonly TextEdit[], repair: Repair, bench: Bench): boolean {
  const { report, host, trial } = bench;
  const texts = textsAfter(edits, host);
  if (!texts || ![...texts].every(([file, text]) => parsesAsWell(file, text, host))) return false;
  const fixed = withTexts(host, texts);
  return concerned(edits, report, trial)
    .filter((file) => file === report.file || mayHoldCors(fixed.readFile(file) ?? ''))
    .every((file) => holdsIn(file, fixed, edits, repair, bench));
}

/** Whom the user's own check lets in, and the list does not: said where they are not those of whom the finding speaks. */
function lossOf(edits: readonly TextEdit[], { finding, report, host, before, trial }: Bench): string {
  const texts = textsAfter(edits, host);
  if (!texts) return '';
  const after = trial.examine(report.file, withTexts(host, texts));
  const { witness } = finding;
  const intruder = witness && 'origin' in witness ? siteOf(witness.origin) : undefined;
  const lost = lockedOut(before(report.file).policies, after.policies).filter((origin) => siteOf(origin) !== intruder);
  const [first, ...others] = lost.map((origin) => `\`${origin}\``);
  if (first === undefined) return '';
  return `; ${[first, ...others.slice(0, 1)].join(' and ')} would get in no longer`;
}

/** The files that may be answered otherwise after edits, as far as anybody has named them. */
function concerned(edits: readonly TextEdit[], { file }: Report, { alsoIn }: Trial): readonly FilePath[] {
  const changed = [...new Set(edits.map(({ place }) => place.file))];
  return [...new Set([file, ...changed, ...(alsoIn?.(changed) ?? [])])];
}

function holdsIn(file: FilePath, fixed: Host, edits: readonly TextEdit[], repair: Repair, bench: Bench): boolean {
  const { finding, report, context } = bench;
  const was = bench.before(file);
  const is = bench.trial.examine(file, fixed);
  if (is.report.cancelled || is.report.problems.length > was.report.problems.length) return false;
  if (repair.keepsReaders && !keepsReaders(was.policies, is.policies)) return false;
  if (!keepsChecks(was.policies, is.policies)) return false;
  if (!addsNothingElse(was.policies, is.policies, repair.adds)) return false;
  if (!stillLetsIn(repair.mustLetIn ?? [], was.policies, is.policies)) return false;
  const written = [...context.origins, ...context.developmentOrigins];
  return (
    isBetter(was.report, is.report, file === report.file ? finding : undefined, repair) &&
    uncoversNothing(was.report, bench.host, is.report, fixed) &&
    letsIn(written, edits, is.policies)
  );
}

/** A comment that suppresses another finding still does: the code between them has not grown. */
function uncoversNothing(was: Report, host: Host, is: Report, fixed: Host): boolean {
  const before = sortSuppressed(was.findings, host);
  if (before.suppressed.length === 0) return true;
  const after = sortSuppressed(is.findings, fixed);
  const known = counts(before);
  return [...counts(after)].every(([key, count]) => count <= (known.get(key) ?? 0));
}

/** The fixed texts; `undefined` where nothing would change or the edits contradict each other. */
function textsAfter(edits: readonly TextEdit[], host: Host): Texts | undefined {
  const texts = new Map<FilePath, string>();
  for (const file of new Set(edits.map(({ place }) => place.file))) {
    // Whatever is changed there is gone with the next installation.
    if (isInstalled(file)) return undefined;
    const text = host.readFile(file);
    const fixed =
      text === undefined
        ? undefined
        : applyEdits(
            text,
            edits.filter(({ place }) => place.file === file),
          );
    if (fixed === undefined) return undefined;
    if (fixed !== text) texts.set(file, fixed);
  }
  return texts.size > 0 ? texts : undefined;
}

function parsesAsWell(file: FilePath, text: string, host: Host): boolean {
  const before = syntaxErrorCount(parse(file, host.readFile(file) ?? ''));
  return syntaxErrorCount(parse(file, text)) <= before;
}

/** No rule has more findings in any file, but one that it may leave, and that of `lost` has fewer. Places move, so they are counted. */
function isBetter(was: Report, is: Report, lost: Finding | undefined, { mayLeave }: Repair): boolean {
  const before = counts(was);
  const after = counts(is);
  const isGained = ([key, count]: [string, number]) =>
    count > (before.get(key) ?? 0) && !(mayLeave !== undefined && key.startsWith(`${mayLeave} `));
  if ([...after].some(isGained)) return false;
  if (!lost) return true;
  const key = keyOf(lost);
  return (after.get(key) ?? 0) < (before.get(key) ?? 0);
}

function counts({ findings }: Pick<Report, 'findings'>): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const finding of findings) counted.set(keyOf(finding), (counted.get(keyOf(finding)) ?? 0) + 1);
  return counted;
}

function keyOf({ rule, place }: Finding): string {
  return `${rule} ${place.file}`;
}

function toFix(
  { title, keepsReaders: keeps, placeholder: own }: Repair,
  edits: readonly TextEdit[],
  isProven: boolean,
  preferred: boolean,
  { placeholders }: Origins,
): CheckedFix {
  const placeholder = own ?? placeholders.find((origin) => edits.some(({ text }) => text.includes(origin)));
  return { title, preferred, keepsReaders: keeps && isProven, edits, placeholder };
}
