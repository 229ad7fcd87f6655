// Under which conditions a fault is there, read off all its proofs: what they share, or, where they share nothing and it
// is not there in every case, what the plainest of them hangs on.

import type { Clause } from './policy/policy.ts';

/** The conditions of a fault. `own` are those of the proof that is shown; `isTold` says which of them a message names. */
export function conditionsOf(
  own: readonly Clause[],
  proofs: readonly (readonly Clause[])[],
  isTold: (clause: Clause) => boolean,
): readonly Clause[] {
  const told = own.filter(({ kind }) => kind !== 'course');
  const shared = told.filter(({ key, outcome }) =>
    proofs.every((clauses) => clauses.some((clause) => clause.key === key && clause.outcome === outcome)),
  );
  const isNamed = (clause: Clause): boolean => isCircumstance(clause) && isTold(clause);
  if (shared.some(isNamed) || !own.some(isNamed)) return shared;
  return holdInEveryCase(proofs.map((clauses) => clauses.filter(isCircumstance))) ? shared : told;
}

/** What is asked about the origin is no circumstance, and where not every path was followed nothing hangs on it for sure. */
function isCircumstance({ kind, isPartlySeen }: Clause): boolean {
  return kind !== 'course' && kind !== 'origin-check' && isPartlySeen !== true;
}

type Outcomes = ReadonlyMap<string, boolean>;

/** More different proofs than this are taken to cover every case. */
const MOST = 64;

/** Whether, whatever the circumstances, one of the proofs is there: those that differ in one of them only do not hang on it. */
function holdInEveryCase(proofs: readonly (readonly Clause[])[]): boolean {
  let cases = distinct(proofs.map((clauses) => new Map(clauses.map(({ key, outcome }) => [key, outcome]))));
  for (;;) {
    if (cases.length > MOST || cases.some(({ size }) => size === 0)) return true;
    const merged = distinct([
      ...cases,
      ...cases.flatMap((one) => cases.flatMap((other) => together(one, other) ?? [])),
    ]);
    const fewer = merged.filter((one) => !merged.some((other) => other !== one && covers(other, one)));
    if (sameCases(fewer, cases)) return false;
    cases = fewer;
  }
}

/** Two cases that are told apart by one question alone, as one. */
function together(one: Outcomes, other: Outcomes): Outcomes | undefined {
  if (one.size !== other.size) return undefined;
  const apart = [...one].filter(([key, outcome]) => other.get(key) !== outcome).map(([key]) => key);
  const [key] = apart;
  if (key === undefined || apart.length > 1 || !other.has(key)) return undefined;
  return new Map([...one].filter(([name]) => name !== key));
}

function covers(general: Outcomes, special: Outcomes): boolean {
  return general.size < special.size && [...general].every(([key, outcome]) => special.get(key) === outcome);
}

function distinct(cases: readonly Outcomes[]): readonly Outcomes[] {
  return [...new Map(cases.map((one) => [keyOf(one), one])).values()];
}

function sameCases(some: readonly Outcomes[], others: readonly Outcomes[]): boolean {
  const keys = new Set(others.map(keyOf));
  return some.length === others.length && some.every((one) => keys.has(keyOf(one)));
}

function keyOf(one: Outcomes): string {
  return JSON.stringify([...one].sort(([a], [b]) => (a < b ? -1 : 1)));
}
