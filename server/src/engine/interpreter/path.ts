// The decisions of one run. A question about an unknown that the run needs answered is decided here, once, and
// written down. `explore` runs the same code again and again until every combination of decisions was taken.

import type ts from 'typescript';
import type { Sources } from './sources.ts';
import type { Condition, PrimitiveContent } from './value.ts';

export interface Decision {
  readonly condition: Condition;
  readonly outcome: boolean;
  /** The statement or expression whose branches hang on it, where it was decided for one. */
  readonly branching: ts.Node | undefined;
}

/** What earlier decisions of a path tell about one unknown. */
interface Facts {
  equals?: { readonly value: PrimitiveContent };
  readonly differsFrom: Set<PrimitiveContent>;
  truthy?: boolean;
  nullish?: boolean;
  holds?: boolean;
}

export class Path {
  readonly decisions: Decision[] = [];
  private readonly facts = new Map<string, Facts>();
  private readonly script: readonly boolean[];

  constructor(script: readonly boolean[] = []) {
    this.script = script;
  }

  /** The answer to a condition on this path: implied by earlier ones, else scripted, else `true` first. */
  decide(condition: Condition, branching: ts.Node | undefined): boolean {
    const facts = this.factsOf(condition.subject);
    const implied = impliedAnswer(facts, condition);
    if (implied !== undefined) return implied;
    const outcome = this.script[this.decisions.length] ?? true;
    this.decisions.push({ condition, outcome, branching });
    note(facts, condition, outcome);
    return outcome;
  }

  /** The answer that earlier decisions of this path imply, without deciding anything. */
  implied(condition: Condition): boolean | undefined {
    return impliedAnswer(this.factsOf(condition.subject), condition);
  }

  /** The value that earlier decisions have pinned an unknown to. */
  pinned(subject: string): { readonly value: PrimitiveContent } | undefined {
    return this.facts.get(subject)?.equals;
  }

  private factsOf(subject: string): Facts {
    let facts = this.facts.get(subject);
    if (!facts) this.facts.set(subject, (facts = { differsFrom: new Set() }));
    return facts;
  }
}

function impliedAnswer(facts: Facts, { test }: Condition): boolean | undefined {
  switch (test.kind) {
    case 'truthy':
      return facts.equals ? Boolean(facts.equals.value) : facts.nullish === true ? false : facts.truthy;
    case 'nullish':
      return facts.equals ? facts.equals.value == null : facts.truthy === true ? false : facts.nullish;
    case 'equals':
      if (facts.equals) return facts.equals.value === test.value;
      if (facts.differsFrom.has(test.value)) return false;
      if (facts.truthy !== undefined && facts.truthy !== Boolean(test.value)) return false;
      if (facts.nullish !== undefined && facts.nullish !== (test.value == null)) return false;
      return undefined;
    case 'holds':
      return facts.holds;
  }
}

function note(facts: Facts, { test }: Condition, outcome: boolean): void {
  switch (test.kind) {
    case 'truthy':
      facts.truthy = outcome;
      if (outcome) facts.nullish = false;
      break;
    case 'nullish':
      facts.nullish = outcome;
      if (outcome) facts.truthy = false;
      break;
    case 'equals':
      if (outcome) facts.equals = { value: test.value };
      else facts.differsFrom.add(test.value);
      break;
    case 'holds':
      facts.holds = outcome;
      break;
  }
}

export interface Explored<T> {
  readonly path: Path;
  readonly result: T;
}

/**
 * Runs `run` once per path. Paths with fewer turns from the first one come earlier, so that each single decision is seen
 * both ways long before their combinations are. `complete` is false when the limit came before the last path.
 */
export function explore<T>(
  run: (path: Path) => T,
  limit: number,
): { readonly all: Explored<T>[]; readonly complete: boolean } {
  const all: Explored<T>[] = [];
  const scripts: boolean[][] = [[]];
  for (const script of scripts) {
    if (all.length === limit) return { all, complete: false };
    const path = new Path(script);
    all.push({ path, result: run(path) });
    const outcomes = path.decisions.map((decision) => decision.outcome);
    for (let at = script.length; at < outcomes.length; at++) scripts.push([...outcomes.slice(0, at), !outcomes[at]]);
  }
  return { all, complete: true };
}

/** A condition that is asked by its subject alone. */
export function question(subject: string, text: string, node: ts.Node, from: Sources): Condition {
  return { subject, text, node, from, test: { kind: 'holds' } };
}
