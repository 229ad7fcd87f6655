// What comments make of a report: what they suppress goes, and what is to be said of the comments themselves comes. Editor
// and command line both get their reports from here, so they say the same.

import type { RuleLevel } from './config.ts';
import { isSamePlace, type FilePath, type Finding, type Level, type Place, type Report } from './finding.ts';
import type { Host } from './host.ts';
import type { CommentFault, Rule } from './rules/rule.ts';
import { filesLeadingTo } from './source/importers.ts';
import { directivesIn, isDirective, type Declaration, type Directive } from './suppressions/directives.ts';
import { mayRunCode } from './suppressions/governed.ts';
import { judgeComment, type Bench } from './suppressions/judge.ts';
import { sortSuppressed } from './suppressions/suppress.ts';

/** What one analysis knows, before comments are looked at. */
export interface Analysed {
  readonly report: Report;
  /** What the rules that are off would find. */
  readonly silent: () => readonly Finding[];
  /** False where some of the code could not be followed. */
  readonly isWhole: boolean;
  /** The comments that have declared some answer public. */
  readonly declaring: () => readonly Place[];
}

export interface InlineConfigParts {
  readonly host: Host;
  readonly rules: readonly Rule[];
  /** The level of a rule in a file; `undefined`: its own. */
  readonly levels: (rule: Rule, file: FilePath) => RuleLevel | undefined;
  /** Analyses another file in the same world. */
  readonly analyse: (file: FilePath) => Analysed;
}

/** The report as users get it. */
export function withInlineConfig(analysed: Analysed, parts: InlineConfigParts): Report {
  const { report } = analysed;
  const { findings, suppressed } = sortSuppressed(report.findings, parts.host);
  const own = report.cancelled ? [] : commentFindings(analysed, parts);
  return { ...report, findings: [...findings, ...own].sort(byPlace), suppressed };
}

function commentFindings(analysed: Analysed, parts: InlineConfigParts): readonly Finding[] {
  const { host } = parts;
  const files = filesOfInterest(analysed.report).flatMap((file) => {
    const text = host.readFile(file) ?? '';
    const said = directivesIn(file, text);
    return said.length > 0 ? [{ file, text, said }] : [];
  });
  // Most code has no such comment.
  if (files.length === 0) return [];
  const used = suppressedIn(analysed, host);
  return files.flatMap((commented) => commentFindingsIn(commented, used, analysed, parts));
}

/** Files of other tools, which are asked about versions and paths and give no value. */
const OF_TOOLS = /(?:^|\/)(?:package|package-lock|npm-shrinkwrap|[tj]sconfig[^/]*|deno)\.json$|\/node_modules\//;

/** The files whose comments may matter here: the analysed one, those that findings stand in, and data. */
function filesOfInterest({ file, findings, asked }: Report): readonly FilePath[] {
  const places = findings.map(({ place }) => place.file);
  const data = [...asked].filter((path) => path.endsWith('.json') && !OF_TOOLS.test(path));
  return [...new Set([file, ...places, ...data])];
}

interface Commented {
  readonly file: FilePath;
  readonly text: string;
  readonly said: readonly (Directive | Declaration)[];
}

function commentFindingsIn(
  { file, text, said }: Commented,
  used: Used,
  analysed: Analysed,
  parts: InlineConfigParts,
): readonly Finding[] {
  const isOwn = file === analysed.report.file;
  const bench = benchOf(file, parts, {
    all: said,
    suppressedBy: (one) => findingsBy(used, one),
    governsSomething: (one) => isDeclaring(one, analysed) || mayRunCode(one, text),
    // What is known of another file than the analysed one is only what this one makes of it.
    isSure: isOwn ? surely(analysed, parts) : () => false,
  });
  const judged = said.filter((one) => isOwn || file.endsWith('.json') || isUsed(one, used));
  return judged.flatMap((one) => faultsOf(one, bench, parts));
}

type Used = ReadonlyMap<Directive, readonly Finding[]>;

function suppressedIn({ report, silent }: Analysed, host: Host): Used {
  return sortSuppressed([...report.findings, ...silent()], host).used;
}

function isUsed(said: Directive | Declaration, used: Used): boolean {
  return isDirective(said) && findingsBy(used, said).length > 0;
}

function hasEffect(said: Directive | Declaration, analysed: Analysed, host: Host): boolean {
  return isDirective(said) ? isUsed(said, suppressedIn(analysed, host)) : isDeclaring(said, analysed);
}

function isDeclaring({ place }: Declaration, { declaring }: Analysed): boolean {
  return declaring().some((comment) => isSamePlace(comment, place));
}

/** What a directive suppresses. The same comment, read again, is another object. */
function findingsBy(used: Used, { place }: Directive): readonly Finding[] {
  return [...used].flatMap(([other, findings]) => (isSamePlace(other.place, place) ? findings : []));
}

function benchOf(
  file: FilePath,
  { rules, levels }: InlineConfigParts,
  known: Omit<Bench, 'rules' | 'commentRules' | 'isOff'>,
): Bench {
  return {
    ...known,
    rules: rules.filter(({ checkComment }) => !checkComment).map(({ id }) => id),
    commentRules: rules.filter(({ checkComment }) => checkComment).map(({ id }) => id),
    isOff: (id) => rules.some((rule) => rule.id === id && levels(rule, file) === 'off'),
  };
}

/**
 * Whether nothing concerns a comment besides what the analysis of its own file has found: that was whole, and no file that
 * leads there finds something that the comment suppresses.
 */
function surely(analysed: Analysed, { host, analyse }: InlineConfigParts): Bench['isSure'] {
  let others: readonly Analysed[] | undefined;
  const find = (): readonly Analysed[] => {
    const leading = isComplete(analysed) ? filesLeadingTo(analysed.report.file, host)?.map(analyse) : undefined;
    return leading ?? [{ ...analysed, isWhole: false }];
  };
  return (said) => {
    others ??= find();
    return others.every((other) => isComplete(other) && !hasEffect(said, other, host));
  };
}

function isComplete({ report, isWhole }: Analysed): boolean {
  return isWhole && !report.cancelled && report.problems.length === 0;
}

function faultsOf(said: Directive | Declaration, bench: Bench, parts: InlineConfigParts): readonly Finding[] {
  const judged = judgeComment(said, bench);
  return parts.rules.flatMap((rule) => {
    const level = parts.levels(rule, said.place.file);
    if (level === 'off') return [];
    return (rule.checkComment?.(judged) ?? []).map((fault) => findingOf(fault, rule, level ?? rule.level));
  });
}

function findingOf({ place, message, advice, repairs }: CommentFault, rule: Rule, level: Level): Finding {
  const about = { rule: rule.id, page: rule.page, level };
  return { ...about, message, advice, place, related: [], witness: undefined, console: undefined, repairs };
}

/** By file, then by position. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.start - b.place.start || a.place.end - b.place.end;
}
