// From a rule's fault to the finding that users see.

import type { RuleLevel } from './config.ts';
import { isWithin, type FilePath, type Finding, type Witness } from './finding.ts';
import { isDevelopmentOnly, weightOf, type Answer, type Clause } from './policy/policy.ts';
import { isPreflight } from './policy/probes.ts';
import { conditionsOf } from './proof-conditions.ts';
import { moreSevere, oneLower, type Fault, type Rule } from './rules/rule.ts';

/**
 * One finding per place: many endpoints may prove one fault. `levelAt` is the user's own choice for the rule in a file,
 * where there is one.
 */
export function gatherFindings(
  rule: Rule,
  faults: readonly Fault[],
  levelAt: (file: FilePath) => RuleLevel | undefined,
): readonly Finding[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = `${fault.place.file}:${fault.place.start}-${fault.place.end}`;
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return [...groups.values()].flatMap((group) => findingOf(rule, group, levelAt));
}

function findingOf(
  rule: Rule,
  proofs: readonly Fault[],
  levelAt: (file: FilePath) => RuleLevel | undefined,
): readonly Finding[] {
  const fault = proofs.reduce<Fault | undefined>(
    (best, proof) => (best && !tellsMore(proof, best) ? best : proof),
    undefined,
  );
  const level = fault && levelAt(fault.place.file);
  if (!fault || level === 'off') return [];
  const alike = proofs.filter(
    (proof) =>
      proof.level === fault.level || (isDevelopmentOnly(proof.answer) && proof.level === oneLower(fault.level)),
  );
  const proven = alike.map(({ answer }) => answer.clauses);
  const isTold = (clause: Clause): boolean => governs(clause, fault) || makesTheDifference(clause, alike);
  const conditions = conditionsOf(fault.answer.clauses, proven, isTold).filter(
    (clause) => clause.isPartlySeen !== true || standsAround(clause, fault),
  );
  return [
    {
      rule: rule.id,
      page: rule.page,
      level: level ?? fault.level,
      message: fault.message(telling(conditions.filter(isTold))),
      advice: fault.advice,
      place: fault.place,
      related: fault.related,
      witness: witnessOf(fault.answer, conditions),
      console: fault.console,
      repairs: fault.repairs,
    },
  ];
}

/** Without what the others tell already: what is "*" is set. */
function telling(conditions: readonly Clause[]): readonly Clause[] {
  const pinned = conditions.filter(({ asks, outcome }) => outcome && (asks === 'equals' || asks === 'undefined'));
  const isTold = ({ subject }: Clause): boolean => pinned.some((other) => other.subject === subject);
  return conditions.filter((clause) => !['truthy', 'nullish'].includes(clause.asks) || !isTold(clause));
}

/** Of two proofs of one fault, the more severe one tells more, then what is read, then the one with fewer conditions. */
function tellsMore(fault: Fault, known: Fault): boolean {
  if (fault.level !== known.level) return moreSevere(fault.level, known.level) === fault.level;
  const [isRead, wasRead] = [fault, known].map(({ answer }) => !isPreflight(answer.request));
  if (isRead !== wasRead) return isRead === true;
  return weightOf(fault.answer) < weightOf(known.answer);
}

/** Whether a condition decides about the lines that make the fault: one stands in a branch of it, or hangs on it by its value. */
function governs({ branching, kind }: Clause, { place, related, answer }: Fault): boolean {
  if (kind === 'unset' || kind === 'development') return true;
  const sites = answer.headers.filter(({ cause }) => cause === place).map(({ site }) => site);
  const others = related.map((other) => other.place);
  return branching !== undefined && [place, ...sites, ...others].some((inner) => isWithin(branching, inner));
}

/** Whether the same request is answered where a setting is otherwise, too: `if (origins === '*') return true`. */
function makesTheDifference({ isSetting, key, asks, outcome }: Clause, proofs: readonly Fault[]): boolean {
  // That a variable has a value at all is to be expected.
  if (isSetting !== true || asks === 'undefined') return false;
  return proofs.some(({ answer: { request }, among = [] }) =>
    among.some(
      (other) =>
        other.request.origin === request.origin &&
        other.request.method === request.method &&
        other.clauses.some((clause) => clause.key === key && clause.outcome !== outcome),
    ),
  );
}

/** Whether what decides about readers stands in a branch of a condition, so that it hangs on it whatever else there is. */
function standsAround({ branching }: Clause, { place, answer }: Fault): boolean {
  const deciding = answer.headers.filter(({ name }) => /^access-control-allow-(?:origin|credentials)$/.test(name));
  const places = [place, ...deciding.flatMap(({ cause, site }) => [cause, site])];
  return branching !== undefined && places.some((inner) => isWithin(branching, inner));
}

function witnessOf({ request, headers }: Answer, conditions: readonly Clause[]): Witness {
  return {
    method: request.method,
    origin: request.origin,
    headers: headers.map(({ name, value, requesterPart }) => {
      return {
        name: titleCase(name),
        value: value ?? (requesterPart ? `(${requesterPart})` : '(not told by the code)'),
      };
    }),
    when: conditions.map(({ text }) => text),
  };
}

/** `access-control-allow-origin` as people know it. */
function titleCase(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
