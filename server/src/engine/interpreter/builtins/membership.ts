// Whether a value is among others, for `includes`, `indexOf`, `has` and `get`. Unknown members leave one question
// open for all of them, whatever their number: "is it one of those?"

import type ts from 'typescript';
import { answer, choice } from '../operations.ts';
import { question } from '../path.ts';
import type { Run } from '../run.ts';
import { keyOf, shortened, unknownHere } from '../unknowns.ts';
import {
  primitive,
  shortText,
  type Choice,
  type Condition,
  type Primitive,
  type Settled,
  type Value,
} from '../value.ts';
import { sourcesOfEach } from './native-call.ts';

/** True or false, or a choice between the two that hangs on conditions of the path. */
export type Answer = Primitive<boolean> | Choice;

/** ECMA-262 § 7.2.11 SameValueZero; `undefined` when nobody knows. */
export function sameValueZero(a: Settled, b: Settled): boolean | undefined {
  if (a.kind === 'unknown' || b.kind === 'unknown') {
    if (isPresent(a) && isFalsy(b)) return false;
    if (isPresent(b) && isFalsy(a)) return false;
    return a.kind === 'unknown' && b.kind === 'unknown' && a.key === b.key ? true : undefined;
  }
  if (a.kind === 'object' || b.kind === 'object') return a === b;
  return a.value === b.value || Object.is(a.value, b.value);
}

function isPresent(value: Settled): boolean {
  return value.kind === 'unknown' && value.present;
}

function isFalsy(value: Settled): boolean {
  return value.kind === 'primitive' && !value.value;
}

/** Whether `wanted` is one of `elements`. */
export function membership(run: Run, wanted: Settled, elements: readonly Value[], node: ts.Node): Answer {
  const search = new Search(run, wanted);
  for (const element of elements) search.look(element, []);
  return search.result(node, elements);
}

/** The answer as another pair of values, with the same conditions. */
export function mapAnswer(found: Answer, whenTrue: Value, whenFalse: Value, node: ts.Node): Value {
  if (found.kind === 'primitive') return found.value ? whenTrue : whenFalse;
  // The leaves of an answer are answers, by how `Search` makes them.
  const yes = mapAnswer(found.whenTrue as Answer, whenTrue, whenFalse, node);
  const no = mapAnswer(found.whenFalse as Answer, whenTrue, whenFalse, node);
  return choice(found.condition, yes, no, node);
}

/** The index of the first element that may be the wanted one. */
export function firstCandidate(run: Run, wanted: Settled, elements: readonly Value[]): number {
  return elements.findIndex((element) => {
    const search = new Search(run, wanted);
    search.look(element, []);
    return search.mayFind;
  });
}

/** Conditions under which an element is there, with the side of each. */
type Conditions = readonly { readonly condition: Condition; readonly side: boolean }[];

class Search {
  private readonly run: Run;
  private readonly wanted: Settled;
  private certain = false;
  private readonly conditional: Conditions[] = [];
  /** Elements of which nobody knows whether they are the wanted one. */
  private readonly unknown: Settled[] = [];

  constructor(run: Run, wanted: Settled) {
    this.run = run;
    this.wanted = wanted;
  }

  get mayFind(): boolean {
    return this.certain || this.conditional.length > 0 || this.unknown.length > 0;
  }

  /** Looks at an element that is there under the given conditions. */
  look(element: Value, conditions: Conditions): void {
    if (element.kind === 'choice') {
      const { condition } = element;
      const implied = this.run.path.implied(condition);
      if (implied !== false) this.look(element.whenTrue, [...conditions, { condition, side: true }]);
      if (implied !== true) this.look(element.whenFalse, [...conditions, { condition, side: false }]);
      return;
    }
    const settled = this.run.force(element);
    const same = isFalsyUnder(settled, conditions) ? this.maySeemFalsy() : sameValueZero(settled, this.wanted);
    this.run.noteCompared(settled, this.wanted);
    if (same) this.run.noteEqual(settled, this.wanted);
    if (same === undefined) this.unknown.push(settled);
    else if (same && conditions.length === 0) this.certain = true;
    else if (same) this.conditional.push(conditions);
  }

  /** Whether a value that is falsy, whichever it is, can be the wanted one. */
  private maySeemFalsy(): false | undefined {
    const isTruthy = this.wanted.kind === 'object' || (this.wanted.kind === 'primitive' && Boolean(this.wanted.value));
    return isTruthy ? false : undefined;
  }

  result(node: ts.Node, elements: readonly Value[]): Answer {
    const from = sourcesOfEach([this.wanted, ...elements]);
    if (this.certain) return primitive(true, node, from);
    const yes = primitive(true, node, from);
    let result: Answer = this.openAnswer(node) ?? primitive(false, node, from);
    for (const conditions of this.conditional) {
      const otherwise = result;
      result = conditions.reduceRight<Answer>(
        (inner, { condition, side }) => choice(condition, side ? inner : otherwise, side ? otherwise : inner, node),
        yes,
      );
    }
    return result;
  }

  /** One question for all elements that nobody knows. It is the same wherever the code asks it. */
  private openAnswer(node: ts.Node): Answer | undefined {
    if (this.unknown.length === 0) return undefined;
    const from = sourcesOfEach([this.wanted, ...this.unknown]);
    const keys = [this.wanted, ...this.unknown].map(keyOf);
    const [wanted, ...members] = keys.includes(undefined) ? [unknownHere(node).key] : keys;
    const subject = `${wanted} in [${[...new Set(members)].sort().join(', ')}]`;
    return answer(question(shortened(subject), `\`${shortText(node)}\` holds`, node, from), node);
  }
}

/** `env.A && 'x'` is `env.A` itself only where that is falsy. */
function isFalsyUnder(value: Settled, conditions: Conditions): boolean {
  if (value.kind !== 'unknown') return false;
  return conditions.some(({ condition: { subject, test }, side }) => {
    if (subject !== value.key) return false;
    return (test.kind === 'truthy' && !side) || (test.kind === 'nullish' && side);
  });
}
