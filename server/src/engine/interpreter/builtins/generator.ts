// The methods of generators. Code that takes a generator's values one by one is only followed where it drives
// asynchronous code, as compilers' helpers (`__awaiter`, `asyncToGenerator`) and `co` do.

import ts from 'typescript';
import { runAsAsync, yieldedBy } from '../generator.ts';
import type { Run } from '../run.ts';
import {
  define,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../value.ts';
import { arrayMethod } from './array.ts';
import { iteratorOver } from './iterator.ts';
import { unknownResult } from './native-call.ts';
import { callValue } from '../call.ts';

const BY_HAND = new Set(['next', 'throw', 'return']);
const HELPERS = new Set('map filter take drop flatMap reduce toArray forEach some every find'.split(' '));

export function generatorMethod(target: ObjectValue, name: string, node: ts.Node): Value | undefined {
  if (BY_HAND.has(name)) return native(name, node, (call) => takenByHand(target, name, call));
  if (name === '@@iterator' || name === '@@asyncIterator') return native(name, node, () => target);
  return HELPERS.has(name) ? native(name, node, (call) => helped(target, name, call)) : undefined;
}

/** `generator.next()` of a driver runs the whole body, of which each `yield` waits as the driver would. */
function takenByHand({ internal }: ObjectValue, name: string, call: NativeCall): Value {
  const { run, node } = call;
  if (internal.type !== 'generator' || name !== 'next' || !isDriver(node)) return unknownResult(call);
  const value = runAsAsync(run, internal, node);
  const result = object(node);
  define(result, 'value', value, node);
  define(result, 'done', primitive(true, node), node);
  return result;
}

const LONGEST_DRIVER = 1500;

/** Whether code goes on with a generator when the promise that it has yielded is settled. */
function isDriver(node: ts.Node): boolean {
  for (let around: ts.Node | undefined = node; around; around = around.parent) {
    if (!ts.isFunctionLike(around)) continue;
    const text = around.getText();
    if (text.length > LONGEST_DRIVER) return false;
    if (/\.then\s*\(/.test(text) && /\.done\b/.test(text)) return true;
  }
  return false;
}

/** An iterator helper, over all that the generator gives. */
function helped({ internal }: ObjectValue, name: string, call: NativeCall): Value {
  const { run, node } = call;
  const elements = internal.type === 'generator' ? yieldedBy(run, internal, node) : undefined;
  if (run.stopped) return undefinedValue(node);
  const method = elements && arrayMethod(name, node);
  return elements && method ? callOn(run, method, iteratorOver(elements, node), call) : unknownResult(call);
}

function callOn(run: Run, method: Value, self: Value, { args, node }: NativeCall): Value {
  return callValue(run, method, self, args, node);
}
