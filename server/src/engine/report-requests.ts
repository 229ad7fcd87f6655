// From a rule's fault in a request that the code makes itself to the finding that users see.

import type { RuleLevel } from './config.ts';
import type { FilePath, Finding } from './finding.ts';
import type { Clause } from './policy/policy.ts';
import { oneLower, type RequestFault, type Rule } from './rules/rule.ts';

/**
 * One finding per place: many calls may send one header. `levelAt` is the user's own choice for the rule in a file, if
 * there is one.
 */
export function gatherRequestFindings(
  rule: Rule,
  faults: readonly RequestFault[],
  levelAt: (file: FilePath) => RuleLevel | undefined,
): readonly Finding[] {
  const places = new Map<string, RequestFault[]>();
  for (const fault of faults) {
    const key = `${fault.place.file}:${fault.place.start}-${fault.place.end}`;
    places.set(key, [...(places.get(key) ?? []), fault]);
  }
  return [...places.values()].flatMap((proofs) => findingOf(rule, proofs, levelAt));
}

function findingOf(
  rule: Rule,
  proofs: readonly RequestFault[],
  levelAt: (file: FilePath) => RuleLevel | undefined,
): readonly Finding[] {
  const fault = proofs.reduce<RequestFault | undefined>(
    (best, proof) => (best && best.request.clauses.length <= proof.request.clauses.length ? best : proof),
    undefined,
  );
  const level = fault && levelAt(fault.place.file);
  if (!fault || level === 'off') return [];
  const conditions = sharedConditions(proofs);
  const isForDevelopment = conditions.some(({ kind }) => kind === 'development');
  return [
    {
      rule: rule.id,
      page: rule.page,
      level: level ?? (isForDevelopment ? oneLower(fault.level) : fault.level),
      message: fault.message(conditions),
      advice: fault.advice,
      place: fault.place,
      related: fault.related,
      witness: { call: fault.request.text, sends: fault.sends, when: conditions.map(({ text }) => text) },
      console: fault.console,
      repairs: fault.repairs,
    },
  ];
}

/** The conditions without which nobody has seen the fault. */
function sharedConditions(proofs: readonly RequestFault[]): readonly Clause[] {
  const [first, ...others] = proofs.map(({ request }) => request.clauses);
  return (first ?? []).filter(
    (clause) =>
      clause.kind !== 'course' &&
      others.every((clauses) => clauses.some(({ key, outcome }) => key === clause.key && outcome === clause.outcome)),
  );
}
