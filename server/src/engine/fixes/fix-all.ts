// Makes every fix that may be made without asking: those that cannot change who may read, and that need no word of the
// user's. One after the other, each checked against the code that the ones before have left, so it ends where nothing is
// left, and a second run changes nothing.

import type {
  AllFixed,
  AppliedFix,
  CheckedFix,
  FilePath,
  Finding,
  FixAllRequest,
  Report,
  TextEdit,
} from '../finding.ts';
import { withTexts, type Host } from '../host.ts';
import { editsOf, rewrite, textOf, unchanged, type Rewritten } from './rewritten.ts';

/** How files are judged and findings repaired, in the world of a Host. */
export interface FixAllTools {
  readonly analyse: (file: FilePath, host: Host) => Report;
  /** `alsoIn` names the files that must not come to harm when some are changed. */
  readonly checkedFixes: (
    finding: Finding,
    report: Report,
    host: Host,
    alsoIn: (changed: readonly FilePath[]) => readonly FilePath[],
  ) => readonly CheckedFix[];
}

/** Each fix takes a finding away and adds none, so this is never reached but by a mistake of ours. */
const MOST_FIXES = 1000;

/** The workspace while it is being fixed. */
interface Workshop {
  readonly request: FixAllRequest;
  readonly tools: FixAllTools;
  readonly disk: Host;
  /** The files that differ from the disk by now. */
  readonly texts: Map<FilePath, string>;
  readonly rewritten: Map<FilePath, Rewritten>;
  /** What holds for each file now. */
  readonly reports: Map<FilePath, Report>;
  readonly applied: AppliedFix[];
}

/** Fixes all. Yields after each analysis and each attempt, so that whoever waits may do other things in between. */
export function* fixAll(request: FixAllRequest, disk: Host, tools: FixAllTools): Generator<undefined, AllFixed> {
  const shop: Workshop = {
    request,
    tools,
    disk,
    texts: new Map(),
    rewritten: new Map(),
    reports: new Map(),
    applied: [],
  };
  for (const file of request.files) {
    shop.reports.set(file, tools.analyse(file, disk));
    yield;
  }
  const before = countOf(shop);
  const tried = new WeakSet<Finding>();
  while (shop.applied.length < MOST_FIXES && !isCancelled(shop)) {
    const next = foundIn(shop).find(({ finding }) => !tried.has(finding));
    if (!next) break;
    tried.add(next.finding);
    const fix = fixFor(next, shop);
    if (fix) apply(fix, next.finding, shop);
    yield;
  }
  return { applied: shop.applied, lost: before - countOf(shop), files: filesOf(shop), cancelled: isCancelled(shop) };
}

interface Found {
  readonly finding: Finding;
  readonly report: Report;
}

function foundIn({ reports }: Workshop): readonly Found[] {
  return [...reports.values()].flatMap((report) => report.findings.map((finding) => ({ finding, report })));
}

/** The findings, each counted once, from however many files it is found. */
function countOf(shop: Workshop): number {
  const keys = foundIn(shop).map(({ finding: { rule, place } }) => JSON.stringify([rule, place]));
  return new Set(keys).size;
}

function isCancelled({ reports }: Workshop): boolean {
  return [...reports.values()].some(({ cancelled }) => cancelled);
}

/** The best fix that needs nobody's consent. */
function fixFor({ finding, report }: Found, shop: Workshop): CheckedFix | undefined {
  const repairs = finding.repairs.filter(({ keepsReaders }) => keepsReaders);
  if (repairs.length === 0) return undefined;
  const { mayEdit } = shop.request;
  const fixes = shop.tools.checkedFixes({ ...finding, repairs }, report, worldOf(shop), (changed) =>
    dependentOn(changed, shop),
  );
  return fixes.find(
    ({ keepsReaders, placeholder, edits }) =>
      keepsReaders && placeholder === undefined && edits.every(({ place }) => mayEdit(place.file)),
  );
}

function apply({ title, edits }: CheckedFix, finding: Finding, shop: Workshop): void {
  const edited = [...new Set(edits.map(({ place }) => place.file))];
  for (const file of edited) change(file, edits, shop);
  const world = worldOf(shop);
  for (const file of dependentOn(edited, shop)) shop.reports.set(file, shop.tools.analyse(file, world));
  shop.applied.push({ rule: finding.rule, title, file: finding.place.file, edited });
}

function change(file: FilePath, edits: readonly TextEdit[], { disk, texts, rewritten }: Workshop): void {
  const original = disk.readFile(file) ?? '';
  const here = edits.filter(({ place }) => place.file === file).sort(byPlace);
  const after = rewrite(rewritten.get(file) ?? unchanged(original), here);
  rewritten.set(file, after);
  texts.set(file, textOf(original, after));
}

/** The files whose report rests on one of these. */
function dependentOn(changed: readonly FilePath[], { reports }: Workshop): readonly FilePath[] {
  return [...reports.values()].filter(({ asked }) => changed.some((file) => asked.has(file))).map(({ file }) => file);
}

/** A Host stands for one state of the world, so there is a new one after each change. */
function worldOf({ disk, texts }: Workshop): Host {
  return withTexts(disk, new Map(texts));
}

function filesOf({ disk, texts, rewritten }: Workshop): AllFixed['files'] {
  return [...rewritten].map(([file, after]) => ({
    file,
    text: texts.get(file) ?? '',
    edits: editsOf(file, disk.readFile(file) ?? '', after),
  }));
}

function byPlace({ place: a }: TextEdit, { place: b }: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}
