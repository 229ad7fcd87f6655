// What the built-in methods share: reading their arguments, gathering where these came from, and computing on
// primitives. Nothing here knows a single method.

import ts from 'typescript';
import { boundedText } from '../bounded-text.ts';
import { isCallable, numberOf, textOf } from '../operations.ts';
import type { Run } from '../run.ts';
import { NO_SOURCES, union, type Sources } from '../sources.ts';
import { combine, keyOf, unknown } from '../unknowns.ts';
import {
  array,
  native,
  primitive,
  sourcesOf,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type PrimitiveContent,
  type Settled,
  type Unknown,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';

/** Built-in methods by name. Read it with `methodIn` only: an object has inherited names too. */
export type Methods = Readonly<Record<string, NativeBehaviour>>;

/** Lists longer than this are not followed member by member. */
export const MOST_ELEMENTS = 10_000;

/** The method of a table as a function value. */
export function methodIn(methods: Methods, name: string, node: ts.Node): ObjectValue | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return method && native(name, node, method);
}

/** The n-th argument, `undefined` where there is none. */
export function argument(call: NativeCall, index: number): Settled {
  const given = call.args[index];
  return given ? call.run.force(given) : undefinedValue(call.node);
}

/** What a method gives when it cannot tell: an unknown made from everything that went into the call. */
export function unknownResult(call: NativeCall, ...more: readonly Value[]): Unknown {
  const operands = [call.self, ...call.args, ...more];
  const key = keyOfMethodCall(call, operands);
  return key === undefined
    ? combine(call.node, operands)
    : unknown({ key, node: call.node, from: sourcesOfEach(operands) });
}

/** The method of a primitive gives the same for the same operands, wherever it is called. */
function keyOfMethodCall({ self, node }: NativeCall, operands: readonly Value[]): string | undefined {
  const isMethod = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);
  if (!isMethod || self.kind !== 'primitive' || self.value === undefined) return undefined;
  const keys = operands.map(keyOf);
  return keys.includes(undefined) ? undefined : `.${node.expression.name.text}(${keys.join(', ')})`;
}

/** Where `this` and the arguments of a call came from. */
export function sourcesOfCall(call: NativeCall): Sources {
  return sourcesOfEach([call.self, ...call.args]);
}

export function sourcesOfEach(values: readonly Value[]): Sources {
  return values.reduce<Sources>((sources, value) => union(sources, sourcesOf(value)), NO_SOURCES);
}

/** The text of a value, for a method that takes a string; `undefined` for an unknown. */
export function textArgument(call: NativeCall, index: number): string | undefined {
  const text = textOf(call.run, argument(call, index), call.node);
  return text.kind === 'primitive' ? text.value : undefined;
}

/** The integer that an argument is (ECMA-262 § 7.1.5); `undefined` for an unknown. */
export function integerArgument(call: NativeCall, index: number, absent: number): number | undefined {
  const given = argument(call, index);
  if (given.kind === 'primitive' && given.value === undefined) return absent;
  const number = numberOf(call.run, given, call.node);
  if (number.kind === 'unknown') return undefined;
  return Number.isNaN(number.value) ? 0 : Math.trunc(number.value);
}

/** True, and a TypeError of the user's program, where fewer arguments are given than the method asks for. */
export function lacksArguments(call: NativeCall, count: number): boolean {
  // A spread of an unknown may be any number of arguments.
  const isKnown = call.args.every((arg) => call.run.force(arg).kind !== 'unknown');
  if (call.args.length >= count || !isKnown) return false;
  throwError(call.run, 'TypeError', `${count} arguments required`, call.node);
  return true;
}

/** True, and a TypeError of the user's program, where the argument is certainly no function. */
export function lacksFunction(call: NativeCall, index = 0): boolean {
  const given = argument(call, index);
  if (given.kind === 'unknown' || isCallable(given)) return false;
  throwError(call.run, 'TypeError', 'value is not a function', call.node);
  return true;
}

/** An index counted from the end where it is negative, within the bounds of a list. */
export function relativeIndex(index: number, length: number): number {
  return index < 0 ? Math.max(0, length + index) : Math.min(index, length);
}

/** Takes fuel for work on `size` elements or characters, beyond the one step of the call itself. */
export function charge(run: Run, size: number): void {
  for (let steps = Math.floor(size / 100); steps > 0 && run.enter(); steps--) run.leave();
}

export type Computed = PrimitiveContent | readonly string[];

/** A method on primitives alone: computed where `this` and all arguments are known, else unknown. */
export function onPrimitives(
  compute: (self: PrimitiveContent, args: readonly PrimitiveContent[]) => Computed,
): NativeBehaviour {
  return (call) => {
    const self = contentOf(call, call.self);
    const args = call.args.map((arg) => contentOf(call, arg));
    const known = args.filter((arg) => arg !== undefined);
    if (call.run.stopped || !self || known.length < args.length) return unknownResult(call);
    const contents = known.map((arg) => arg.value);
    return computedValue(call, () => compute(self.value, contents));
  };
}

/** A function of primitives alone, whatever its `this` is. */
export function onArguments(compute: (args: readonly PrimitiveContent[]) => Computed): NativeBehaviour {
  const known = onPrimitives((_, args) => compute(args));
  return (call) => known({ ...call, self: undefinedValue(call.node) });
}

/** The result of a computation on known values. What it throws, the user's program throws. */
export function computedValue(call: NativeCall, compute: () => Computed): Value {
  const from = sourcesOfCall(call);
  try {
    const result = compute();
    if (typeof result === 'string') return boundedText(result, call.node, from);
    if (!isTextList(result)) return primitive(result, call.node, from);
    charge(call.run, result.length);
    if (result.length > MOST_ELEMENTS) return unknownResult(call);
    return array(
      result.map((text) => primitive(text, call.node, from)),
      call.node,
      from,
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return throwError(call.run, error.name, error.message, call.node);
  }
}

function isTextList(result: Computed): result is readonly string[] {
  return Array.isArray(result);
}

function contentOf(call: NativeCall, value: Value): { readonly value: PrimitiveContent } | undefined {
  const settled = call.run.force(value);
  if (settled.kind === 'primitive') return settled;
  const text = textOf(call.run, settled, call.node);
  return text.kind === 'primitive' ? text : undefined;
}

/**
 * An operation on an unknown that throws for some values: whether it does is asked where a handler of interest stands
 * around. True when it threw.
 */
export function throwsPerhaps(call: NativeCall, errorName: string): boolean {
  if (!call.run.failsHere(call.node)) return false;
  throwError(call.run, errorName, 'invalid', call.node);
  return true;
}
