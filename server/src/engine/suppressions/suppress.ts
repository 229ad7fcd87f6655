// Which findings are silenced by a comment where they stand. The one place that decides it, for editors and the command
// line alike.

import type { FilePath, Finding, Place, Suppressed } from '../finding.ts';
import type { Host } from '../host.ts';
import { parse } from '../source/parse.ts';
import { directivesIn, isDirective, type Directive } from './directives.ts';

export interface Sorted {
  /** Those that nothing silences. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** What silences something, with what it silences. */
  readonly used: ReadonlyMap<Directive, readonly Finding[]>;
}

/** Sorts findings by whether a comment silences them. They may stand in several files: `host` gives their texts. */
export function sortSuppressed(findings: readonly Finding[], host: Host): Sorted {
  const told: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const used = new Map<Directive, Finding[]>();
  const silencers = silencersBy(host);
  for (const finding of findings) {
    const by = silencers(finding);
    const [first] = by;
    if (first) suppressed.push({ finding, by: first.place, reason: reasonOf(by) });
    else told.push(finding);
    for (const directive of by) used.set(directive, [...(used.get(directive) ?? []), finding]);
  }
  return { findings: told, suppressed, used };
}

/** What silences a finding: a comment about its line, and the last one before it that speaks of its rule. */
function silencersBy(host: Host): (finding: Finding) => readonly Directive[] {
  const known = new Map<FilePath, readonly Directive[]>();
  return ({ rule, place }) => {
    const directives = known.get(place.file) ?? directivesOf(place.file, host);
    known.set(place.file, directives);
    const concerned = directives.filter((directive) => concerns(directive, rule));
    if (concerned.length === 0) return [];
    const line = lineOf(place, host);
    const last = concerned.findLast(
      (directive) => directive.line === undefined && directive.place.start <= place.start,
    );
    return [...concerned.filter((directive) => directive.line === line), ...(last?.kind === 'disable' ? [last] : [])];
  };
}

/** The directives in a file. */
export function directivesOf(file: FilePath, host: Host): readonly Directive[] {
  return directivesIn(file, host.readFile(file) ?? '').filter(isDirective);
}

/** Whether a directive is about a rule: it names it, or none. */
export function concerns({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.some(({ name }) => name === rule);
}

function reasonOf(by: readonly Directive[]): string | undefined {
  return by.find(({ reason }) => reason !== undefined)?.reason;
}

function lineOf({ file, start }: Place, host: Host): number {
  return parse(file, host.readFile(file) ?? '').getLineAndCharacterOfPosition(start).line;
}
