// Generators (ECMA-262 § 27.5). A body cannot be left here and taken up again later. So it runs in one go when its first
// value is asked for, and hands each value that it yields to whoever has asked: a loop runs its own body for it, a spread
// collects it, what drives asynchronous code waits for it.

import type ts from 'typescript';
import { awaited } from './evaluate.ts';
import { callValue, settle } from './call.ts';
import { getProperty } from './properties.ts';
import type { Run } from './run.ts';
import {
  object,
  undefinedValue,
  type FunctionCode,
  type GeneratorObject,
  type ObjectValue,
  type TakeYielded,
  type Value,
} from './value.ts';

/** Yields that a spread collects; a generator may go on for ever. */
const MOST_YIELDS = 200;

/** The generator that a call of a generator function gives. */
export function makeGenerator(
  code: FunctionCode,
  isAsync: boolean,
  body: (take: TakeYielded) => Value,
  node: ts.Node,
): ObjectValue {
  const start = (run: Run, take: TakeYielded): Value => {
    run.invoked.add(code);
    if (!run.enter()) return undefinedValue(node);
    const result = body(isAsync ? (value, at) => (run.stopped ? value : take(awaited(run, value), at)) : take);
    run.leave();
    return result;
  };
  return object(node, { type: 'generator', start, started: false });
}

/** The generator that iterating over a value starts: the value itself, or what its `[Symbol.iterator]` gives. */
export function generatorIn(run: Run, value: Value, node: ts.Node): GeneratorObject | undefined {
  const settled = run.force(value);
  if (settled.kind !== 'object') return undefined;
  const { internal } = settled;
  if (internal.type === 'generator') return internal;
  if (internal.type !== 'plain') return undefined;
  const method = run.force(getProperty(run, settled, '@@iterator', node));
  const isGenerator =
    method.kind === 'object' && method.internal.type === 'closure' && isGeneratorCode(method.internal.code);
  const made = isGenerator ? run.force(callValue(run, method, settled, [], node)) : undefined;
  return made?.kind === 'object' && made.internal.type === 'generator' ? made.internal : undefined;
}

/** Whether code is that of a generator function. */
export function isGeneratorCode(code: FunctionCode): boolean {
  return 'asteriskToken' in code && code.asteriskToken !== undefined;
}

/** Runs a generator that has not run yet; one that has gives nothing more. */
export function startGenerator(run: Run, generator: GeneratorObject, node: ts.Node, take: TakeYielded): Value {
  if (generator.started) return undefinedValue(node);
  generator.started = true;
  const result = generator.start(run, take);
  if (run.abrupt?.type !== 'left' || run.abrupt.generator !== generator) return result;
  run.abrupt = undefined;
  return undefinedValue(node);
}

/** Keeps the rest of a running generator's body from running. */
export function leaveGenerator(run: Run, generator: GeneratorObject): void {
  run.abrupt ??= { type: 'left', generator };
}

/** All values that a generator yields; `undefined` where these are too many. */
export function yieldedBy(run: Run, generator: GeneratorObject, node: ts.Node): readonly Value[] | undefined {
  const elements: Value[] = [];
  startGenerator(run, generator, node, (value, at) => {
    elements.push(value);
    if (elements.length > MOST_YIELDS) leaveGenerator(run, generator);
    return undefinedValue(at);
  });
  return elements.length > MOST_YIELDS ? undefined : elements;
}

/** Runs a generator's body as that of an async function, in which `yield` is `await`. */
export function runAsAsync(run: Run, generator: GeneratorObject, node: ts.Node): Value {
  return startGenerator(run, generator, node, (value) => awaited(run, value));
}

/** What a function gives to one who drives generators: the promise of what the generator comes to. Other values as they are. */
export function driven(run: Run, value: Value, node: ts.Node): Value {
  const settled = run.stopped ? value : run.force(value);
  if (settled.kind !== 'object' || settled.internal.type !== 'generator') return settled;
  return settle(run, runAsAsync(run, settled.internal, node), node);
}
