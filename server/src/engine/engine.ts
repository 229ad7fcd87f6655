// The pipeline, in order: prefilter → parse → set up → probe → policy → rules. Everything else is in the rooms.

import type { Config, RuleLevel } from './config.ts';
import type { AnalyseOptions, Engine } from './index.ts';
import type { AllFixed, CheckedFix, FilePath, Finding, FixAllRequest, InternalProblem, Report } from './finding.ts';
import { checkedFixes, type Examination, type Trial } from './fixes/checked-fixes.ts';
import { fixAll } from './fixes/fix-all.ts';
import { frameworks } from './frameworks/index.ts';
import { rememberingHost, type Host } from './host.ts';
import { declaringComments, withDeclarations, type Declarations, type PublicCode } from './policy/declared-public.ts';
import { probe, type Probed } from './policy/probe.ts';
import type { Tank } from './interpreter/run.ts';
import { mayHoldCors } from './prefilter.ts';
import { byPlace, withInlineConfig, type Analysed } from './inline-config.ts';
import { gatherFindings } from './report.ts';
import { gatherRequestFindings } from './report-requests.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { parse } from './source/parse.ts';
import { getOrMake } from './source/per-host.ts';
import { publicCodeIn } from './suppressions/governed.ts';
import { suppression } from './suppressions/write.ts';
import { createWorld } from './world.ts';

/** Steps of one analysis, all runs together: a server of one file takes some hundreds, an app of many modules may take all. */
const STEPS = 2_000_000;

export function createEngine(): Engine {
  return {
    rules,
    analyse,
    checkedFixes: (finding, report, host, options) => fixesOf(finding, report, host, options),
    fixAll: everythingFixed,
    suppression: (finding, host) => {
      const isOfComment = rules.some(({ id, checkComment }) => checkComment && id === finding.rule);
      return isOfComment
        ? undefined
        : guarded(finding.place.file, 'suppressing', [], undefined, () => suppression(finding, host));
    },
  };
}

function analyse(file: FilePath, host: Host, options: AnalyseOptions): Report {
  if (options.inlineConfig === false) return examine(file, host, options).report;
  const { host: remembering, asked } = rememberingHost(host);
  return { ...commented(file, remembering, options).report, asked };
}

function* everythingFixed(request: FixAllRequest, host: Host, options: AnalyseOptions): Generator<undefined, AllFixed> {
  try {
    return yield* fixAll(request, host, {
      analyse: (file, world) => analyse(file, world, options),
      checkedFixes: (finding, report, world, alsoIn) => fixesOf(finding, report, world, options, alsoIn),
    });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    for (const file of request.files.slice(0, 1)) options.onProblem?.({ file, where: 'fixing all', message });
    return { applied: [], lost: 0, files: [], cancelled: false };
  }
}

function fixesOf(
  finding: Finding,
  report: Report,
  host: Host,
  options: AnalyseOptions,
  alsoIn?: Trial['alsoIn'],
): readonly CheckedFix[] {
  const config = configAt(finding.place.file, options);
  const withAllRules = { ...options, config: { ...config, rules: asked(finding, config) } };
  delete withAllRules.configOf;
  const isOfComment = rules.some(({ id, checkComment }) => checkComment && id === finding.rule);
  const problems: InternalProblem[] = [];
  const fixes = checkedFixes(finding, report, host, {
    config,
    examine: (file, world) => (isOfComment ? commented(file, world, options) : examine(file, world, withAllRules)),
    guard: (where, otherwise, body) => guarded(finding.place.file, where, problems, otherwise, body),
    ...(alsoIn ? { alsoIn } : {}),
  });
  for (const problem of problems) options.onProblem?.(problem);
  return fixes;
}

/** Every rule as it is by itself, and the one whose finding is to be repaired in any case. */
function asked({ rule }: Finding, { rules: levels }: Config): Config['rules'] {
  const level = levels[rule];
  return level === undefined || level === 'off' ? {} : { [rule]: level };
}

/** What users are told of a file once the comments in the code had their say. */
function commented(file: FilePath, host: Host, options: AnalyseOptions): Examination {
  const analyse = (other: FilePath): Examined => examine(other, host, options);
  const examined = analyse(file);
  const { report } = examined;
  const problems = [...report.problems];
  const levels: Levels = (rule, place) => levelOf(rule, configAt(place, options));
  const parts = { host, rules, levels, analyse };
  const told = guarded(file, 'comments', problems, report, () => withInlineConfig(examined, parts));
  return { ...examined, report: { ...told, problems } };
}

type Examined = Examination & Analysed;

const NOTHING: Probed = { policies: [], requests: [], cancelled: false, isWhole: true };

function examine(file: FilePath, host: Host, options: AnalyseOptions): Examined {
  const { host: remembering, asked } = rememberingHost(host);
  const problems: InternalProblem[] = [];
  const text = remembering.readFile(file);
  const tank: Tank = { left: STEPS, shouldStop: options.shouldStop ?? (() => false) };
  const probed: Probed =
    text === undefined || !mayHoldCors(text)
      ? NOTHING
      : guarded(file, 'probing', problems, { ...NOTHING, isWhole: false }, () =>
          probe({
            file,
            source: parse(file, text),
            world: createWorld(remembering, frameworks),
            frameworks,
            guard: (where, otherwise, body) => guarded(file, where, problems, otherwise, body),
            tank,
            developmentConditions: configAt(file, options).developmentConditions,
          }),
        );
  const levels: Levels = (rule, place) => levelOf(rule, configAt(place, options));
  // Only what is off, and at the rules' own levels.
  const inverse: Levels = (rule, place) => (levels(rule, place) === 'off' ? undefined : 'off');
  const policies = guarded(file, 'declarations', problems, probed.policies, () =>
    withDeclarations(probed.policies, declarationsIn(remembering, options)),
  );
  const find = (by: Levels, told: InternalProblem[]) => findingsOf({ ...probed, policies }, file, by, options, told);
  const report = {
    file,
    findings: [...find(levels, problems)].sort(byPlace),
    suppressed: [],
    asked,
    problems,
    steps: STEPS - tank.left,
    cancelled: probed.cancelled,
  };
  const silent = (): readonly Finding[] => find(inverse, []);
  return { report, policies, silent, isWhole: probed.isWhole, declaring: () => declaringComments(policies) };
}

/** What is declared public in comments, each file read once, and by the paths of routes. */
function declarationsIn(host: Host, { config, inlineConfig }: AnalyseOptions): Declarations {
  const known = new Map<FilePath, readonly PublicCode[]>();
  const inFile = (file: FilePath): readonly PublicCode[] =>
    getOrMake(known, file, () => (inlineConfig === false ? [] : publicCodeIn(file, host.readFile(file) ?? '')));
  return { inFile, routes: config.publicRoutes };
}

/** The level of a rule's findings in a file; `undefined`: those that the rule itself chooses. */
type Levels = (rule: Rule, place: FilePath) => RuleLevel | undefined;

function findingsOf(
  { policies, requests }: Probed,
  file: FilePath,
  levels: Levels,
  { configOf }: AnalyseOptions,
  problems: InternalProblem[],
): readonly Finding[] {
  return rules.flatMap((rule) => {
    if (!configOf && levels(rule, file) === 'off') return [];
    const guard = <T>(check: () => readonly T[]) => guarded(file, `rule ${rule.id}`, problems, [], check);
    const faults = policies.flatMap((policy) =>
      guard(() => rule.check(policy).map((fault) => ({ ...fault, among: policy.answers }))),
    );
    const ofRequests = guard(() => rule.checkRequests?.(requests) ?? []);
    const level = (place: FilePath) => levels(rule, place);
    return [...gatherFindings(rule, faults, level), ...gatherRequestFindings(rule, ofRequests, level)];
  });
}

/** Whoever owns the file that a finding stands in has said how it is to be judged. */
function configAt(place: FilePath, { config, configOf }: AnalyseOptions): Config {
  return configOf?.(place) ?? config;
}

/** The level that a user wants a rule's findings at; `undefined`: those that the rule itself chooses. */
function levelOf({ id, level, isOffByDefault }: Rule, { rules: levels }: Config): RuleLevel | undefined {
  const chosen = levels[id];
  if (!isOffByDefault) return chosen;
  // Who asks for such a rule at its own level asks for it as it is.
  return chosen === level ? undefined : (chosen ?? 'off');
}

/** What "cannot happen" costs only what it happened in, and is told. */
function guarded<T>(file: FilePath, where: string, problems: InternalProblem[], otherwise: T, body: () => T): T {
  try {
    return body();
  } catch (error) {
    // Code that nests deeper than any stack is the user's to write and not ours to follow.
    if (error instanceof RangeError && error.message.includes('call stack')) return otherwise;
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    problems.push({ file, where, message });
    return otherwise;
  }
}
