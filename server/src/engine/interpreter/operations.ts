// The abstract operations of ECMA-262 on our values: truth, text, number, equality.
// Where an unknown takes part, the answer is a choice on a condition, decided when somebody needs it.

import type ts from 'typescript';
import { boundedText, MOST_CHARACTERS } from './bounded-text.ts';
import { callValue } from './call.ts';
import { dependsOnOrigin, union } from './sources.ts';
import { getProperty } from './properties.ts';
import type { Run } from './run.ts';
import { neverEquals } from './told-by-call.ts';
import { combine, keyOf, unknownHere } from './unknowns.ts';
import {
  primitive,
  sourcesOf,
  type Callable,
  type Choice,
  type Condition,
  type ConditionTest,
  type ObjectValue,
  type Primitive,
  type Settled,
  type Unknown,
  type Value,
} from './value.ts';

/** ECMA-262 § 7.1.2 ToBoolean. Decides the path where an unknown is asked. */
export function truthy(run: Run, value: Value): boolean {
  const settled = run.force(value);
  switch (settled.kind) {
    case 'primitive':
      return Boolean(settled.value);
    case 'object':
      return true;
    case 'unknown':
      return settled.present || run.decide(conditionOn(settled, { kind: 'truthy' }));
  }
}

export function nullish(run: Run, value: Value): boolean {
  const settled = run.force(value);
  switch (settled.kind) {
    case 'primitive':
      return settled.value == null;
    case 'object':
      return false;
    case 'unknown':
      return !settled.present && run.decide(conditionOn(settled, { kind: 'nullish' }));
  }
}

/** Whether the truth of a value is known without deciding anything. */
export function knownTruth(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'primitive':
      return Boolean(value.value);
    case 'object':
      return true;
    case 'unknown':
      return value.present ? true : undefined;
    case 'choice': {
      const whenTrue = knownTruth(value.whenTrue);
      return whenTrue !== undefined && whenTrue === knownTruth(value.whenFalse) ? whenTrue : undefined;
    }
    default:
      return undefined;
  }
}

export function conditionOn(subject: Unknown, test: ConditionTest): Condition {
  return { subject: subject.key, test, from: subject.from, node: subject.node, text: subject.text };
}

export function choice(condition: Condition, whenTrue: Value, whenFalse: Value, node: ts.Node): Choice {
  return { kind: 'choice', condition, whenTrue, whenFalse, node };
}

/** A yes-or-no value that hangs on a condition. */
export function answer(condition: Condition, node: ts.Node): Choice {
  return choice(condition, primitive(true, node, condition.from), primitive(false, node, condition.from), node);
}

/** The logical complement, without deciding anything. */
export function not(run: Run, value: Value, node: ts.Node): Value {
  if (value.kind === 'choice') {
    return choice(value.condition, not(run, value.whenTrue, node), not(run, value.whenFalse, node), node);
  }
  const settled = run.force(value);
  if (settled.kind !== 'unknown' || settled.present) return primitive(!truthy(run, settled), node, settled.from);
  const condition = conditionOn(settled, { kind: 'truthy' });
  return choice(condition, primitive(false, node, settled.from), primitive(true, node, settled.from), node);
}

/** ECMA-262 § 7.2.14 IsStrictlyEqual, and § 7.2.13 IsLooselyEqual where `loose`. */
export function equals(run: Run, left: Value, right: Value, node: ts.Node, loose: boolean): Value {
  const a = run.force(left);
  const b = run.force(right);
  if (a.kind === 'unknown' || b.kind === 'unknown') return equalsUnknown(a, b, node, loose);
  const from = union(a.from, b.from);
  const same = sameValue(run, a, b, loose);
  run.noteCompared(a, b);
  if (same) run.noteEqual(a, b);
  return primitive(same, node, from);
}

function sameValue(run: Run, a: Primitive | ObjectValue, b: Primitive | ObjectValue, loose: boolean): boolean {
  if (a.kind === 'object' && b.kind === 'object') return a === b;
  if (a.kind === 'primitive' && b.kind === 'primitive') {
    return loose ? a.value == b.value : a.value === b.value; // eslint-disable-line eqeqeq -- this is what `==` means
  }
  if (!loose) return false;
  const [object, other] = a.kind === 'object' ? [a, b] : [b, a];
  if (other.kind === 'object' || object.kind !== 'object' || other.value == null) return false;
  const text = textOf(run, object, object.node);
  return text.kind === 'primitive' && text.value === String(other.value);
}

function equalsUnknown(a: Settled, b: Settled, node: ts.Node, loose: boolean): Value {
  const [subject, other] = a.kind === 'unknown' ? [a, b] : [b, a];
  if (subject.kind !== 'unknown') return combine(node, [a, b]);
  if (other.kind === 'unknown' && other.key === subject.key) return primitive(true, node, subject.from);
  const from = union(sourcesOf(a), sourcesOf(b));
  if (other.kind === 'primitive') {
    if ((subject.present && !other.value) || neverEquals(subject, other.value)) return primitive(false, node, from);
    if (!loose && subject.textual && !['string', 'undefined'].includes(typeof other.value)) {
      return primitive(false, node, from);
    }
    const test: ConditionTest =
      loose && other.value == null ? { kind: 'nullish' } : { kind: 'equals', value: other.value };
    return answer({ ...conditionOn(subject, test), from, node }, node);
  }
  const key = `${subject.key}===${keyOf(other) ?? `object@${other.node.pos}`}`;
  return answer({ subject: key, test: { kind: 'holds' }, from, node, text: `${subject.text} is the same` }, node);
}

/** ECMA-262 § 7.1.17 ToString. */
export function textOf(run: Run, value: Value, node: ts.Node): Primitive<string> | Unknown {
  const settled = run.force(value);
  switch (settled.kind) {
    case 'unknown':
      return settled;
    case 'primitive':
      return primitive(String(settled.value), settled.node, settled.from);
    case 'object':
      return objectText(run, settled, node);
  }
}

/** A string that the code tells, or `undefined`. */
export function knownText(run: Run, value: Value | undefined): string | undefined {
  if (!value) return undefined;
  const settled = run.force(value);
  return settled.kind === 'primitive' && typeof settled.value === 'string' ? settled.value : undefined;
}

function objectText(run: Run, value: ObjectValue, node: ts.Node): Primitive<string> | Unknown {
  const byMethod = convertedBy(run, value, ['@@toPrimitive', 'toString'], node);
  if (byMethod) return byMethod.kind === 'object' ? combine(node, [value]) : textOf(run, byMethod, node);
  const { internal } = value;
  switch (internal.type) {
    case 'array':
      return joined(run, internal.elements, ',', node, value);
    case 'regexp':
      return primitive(`/${internal.source}/${internal.flags}`, node, value.from);
    case 'url':
      return primitive(internal.url.href, node, value.from);
    case 'promise':
      return primitive('[object Promise]', node, value.from);
    case 'wrapper':
      return primitive(String(internal.content.value), node, value.from);
    case 'map':
      return primitive('[object Map]', node, value.from);
    case 'set':
      return primitive('[object Set]', node, value.from);
    case 'closure':
      return primitive(internal.code.getText(), node, value.from);
    case 'error':
    case 'search-params':
      return textOf(run, callValue(run, getProperty(run, value, 'toString', node), value, [], node), node);
    case 'plain':
      return value.rest ? combine(node, [value]) : primitive('[object Object]', node, value.from);
    default:
      return combine(node, [value]);
  }
}

/** What an object's own conversion method gives, if the user has written one (ECMA-262 § 7.1.1 ToPrimitive). */
export function convertedBy(
  run: Run,
  value: ObjectValue,
  names: readonly string[],
  node: ts.Node,
): Settled | undefined {
  for (const name of names) {
    for (let holder: ObjectValue | undefined = value; holder; holder = holder.prototype) {
      const method = holder.properties.get(name)?.value;
      if (!method) continue;
      const hint = primitive(name === 'valueOf' ? 'number' : 'string', node);
      return run.force(callValue(run, method, value, name === '@@toPrimitive' ? [hint] : [], node));
    }
  }
  return undefined;
}

/** Array.prototype.join: one text, or an unknown when one of the elements is. */
export function joined(
  run: Run,
  elements: readonly Value[],
  separator: string,
  node: ts.Node,
  owner: Value,
): Primitive<string> | Unknown {
  // A list that holds itself is empty inside itself, as in every browser.
  if (beingJoined.has(owner)) return primitive('', node);
  if (!run.enter()) return unknownHere(node);
  beingJoined.add(owner);
  try {
    return joinedTexts(run, elements, separator, node, owner);
  } finally {
    beingJoined.delete(owner);
    run.leave();
  }
}

const beingJoined = new Set<Value>();

function joinedTexts(
  run: Run,
  elements: readonly Value[],
  separator: string,
  node: ts.Node,
  owner: Value,
): Primitive<string> | Unknown {
  const texts: string[] = [];
  let from = sourcesOf(owner);
  let length = 0;
  for (const element of elements) {
    const settled = run.force(element);
    from = union(from, sourcesOf(settled));
    const text =
      settled.kind === 'primitive' && settled.value == null ? primitive('', node) : textOf(run, settled, node);
    if (text.kind === 'unknown' || length > MOST_CHARACTERS) return combine(node, [owner, ...elements]);
    length += text.value.length;
    texts.push(text.value);
  }
  return boundedText(texts.join(separator), node, from);
}

/** ECMA-262 § 7.1.4 ToNumber. */
export function numberOf(run: Run, value: Value, node: ts.Node): Primitive<number> | Unknown {
  const settled = run.force(value);
  if (settled.kind === 'unknown') return settled;
  if (settled.kind === 'primitive') {
    return typeof settled.value === 'bigint'
      ? primitive(Number(settled.value), node, settled.from)
      : primitive(Number(settled.value), node, settled.from);
  }
  const converted = convertedBy(run, settled, ['valueOf'], node);
  if (converted && converted.kind !== 'object') return numberOf(run, converted, node);
  const text = textOf(run, settled, node);
  return text.kind === 'unknown' ? text : primitive(Number(text.value), node, text.from);
}

/** The `typeof` of a value. */
export function typeName(value: Settled): string | undefined {
  switch (value.kind) {
    case 'primitive':
      return value.value === null ? 'object' : typeof value.value;
    case 'object':
      return isCallable(value) ? 'function' : 'object';
    case 'unknown':
      return undefined;
  }
}

export function isCallable(value: Value): value is Callable {
  return value.kind === 'object' && (value.internal.type === 'closure' || value.internal.type === 'native');
}

/** True when the request's Origin had a part in a value. */
export function fromOrigin(value: Value): boolean {
  return dependsOnOrigin(sourcesOf(value));
}
