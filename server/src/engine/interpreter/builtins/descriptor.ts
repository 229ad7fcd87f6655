// Properties by their descriptors: Object.defineProperty and its like (ECMA-262 § 20.1.2 and § 6.2.6). `writable` and
// `configurable` make no difference here.

import { isCallable, knownTruth } from '../operations.ts';
import { entriesOf, getProperty, keyName } from '../properties.ts';
import { combine } from '../unknowns.ts';
import {
  define,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { newList } from './list.ts';
import { argument, unknownResult } from './native-call.ts';

export function defineFromDescriptor(call: NativeCall): Value {
  const target = argument(call, 0);
  if (target.kind !== 'object') return refusePrimitive(call, target);
  const name = keyName(call.run, argument(call, 1), call.node);
  const descriptor = argument(call, 2);
  if (typeof name === 'string') describe(call, target, name, descriptor);
  else target.rest = combine(call.node, [name, descriptor]);
  return target;
}

export function defineFromDescriptors(call: NativeCall): Value {
  const [target, descriptors] = [argument(call, 0), argument(call, 1)];
  if (target.kind !== 'object') return refusePrimitive(call, target);
  if (descriptors.kind === 'unknown') target.rest = descriptors;
  if (descriptors.kind === 'primitive' && (descriptors.value == null || typeof descriptors.value === 'string')) {
    return throwError(call.run, 'TypeError', 'Property descriptions must be objects', call.node);
  }
  if (descriptors.kind !== 'object') return target;
  for (const [name, descriptor] of entriesOf(call.run, descriptors, call.node)) {
    describe(call, target, name, call.run.force(descriptor));
  }
  return target;
}

function refusePrimitive(call: NativeCall, target: Settled): Value {
  return target.kind === 'unknown' ? target : throwError(call.run, 'TypeError', 'called on a non-object', call.node);
}

function describe(call: NativeCall, target: ObjectValue, name: string, descriptor: Settled): void {
  const { run, node } = call;
  if (descriptor.kind === 'primitive') {
    throwError(run, 'TypeError', 'Property description must be an object', node);
    return;
  }
  if (descriptor.kind === 'unknown') return define(target, name, combine(node, [descriptor]), node);
  const [getter, setter] = ['get', 'set'].map((key) => run.force(getProperty(run, descriptor, key, node)));
  const enumerable = run.force(getProperty(run, descriptor, 'enumerable', node));
  target.properties.set(name, {
    value: getProperty(run, descriptor, 'value', node),
    getter: getter && isCallable(getter) ? getter : undefined,
    setter: setter && isCallable(setter) ? setter : undefined,
    node: descriptor.properties.get('value')?.node ?? node,
    hidden: knownTruth(enumerable) !== true,
  });
}

export function ownDescriptor(call: NativeCall): Value {
  const target = argument(call, 0);
  const name = keyName(call.run, argument(call, 1), call.node);
  if (target.kind !== 'object' || typeof name !== 'string' || target.rest) return unknownResult(call);
  const property = target.properties.get(name);
  if (!property) return target.internal.type === 'plain' ? undefinedValue(call.node) : unknownResult(call);
  const { getter, setter, value, hidden = false } = property;
  const descriptor = object(call.node);
  if (getter ?? setter) {
    define(descriptor, 'get', getter ?? undefinedValue(call.node));
    define(descriptor, 'set', setter ?? undefinedValue(call.node));
  } else {
    define(descriptor, 'value', value);
    define(descriptor, 'writable', primitive(true, call.node));
  }
  define(descriptor, 'enumerable', primitive(!hidden, call.node));
  define(descriptor, 'configurable', primitive(true, call.node));
  return descriptor;
}

export function ownNames(call: NativeCall): Value {
  const target = argument(call, 0);
  if (target.kind !== 'object' || target.rest) return unknownResult(call);
  const { internal } = target;
  if (internal.type !== 'array' && internal.type !== 'plain') return unknownResult(call);
  const indexes = internal.type === 'array' ? [...Object.keys(internal.elements), 'length'] : [];
  const names = [...indexes, ...target.properties.keys()].filter((name) => !name.startsWith('@@'));
  return newList(
    call,
    names.map((name) => primitive(name, call.node)),
  );
}
