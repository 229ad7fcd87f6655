// Iterators (ECMA-262 § 27.1): a list of what is left to give, with `next`. Whether a list of members is an iterator
// or an array makes no other difference here, so iterator helpers (`map`, `toArray`) are the array's.

import type ts from 'typescript';
import {
  array,
  defineHidden,
  native,
  object,
  primitive,
  undefinedValue,
  define,
  type ObjectValue,
  type Unknown,
  type Value,
} from '../value.ts';

/** An iterator over known members; `rest` where there are more that nobody knows. */
export function iteratorOver(elements: readonly Value[], node: ts.Node, rest?: Unknown): ObjectValue {
  const iterator = array(elements, node);
  iterator.rest = rest;
  const next = native('next', node, (call) => {
    const left = iterator.internal.type === 'array' ? iterator.internal.elements : [];
    return step(left.shift(), call.node);
  });
  defineHidden(iterator, 'next', next);
  return iterator;
}

function step(value: Value | undefined, node: ts.Node): ObjectValue {
  const result = object(node);
  define(result, 'value', value ?? undefinedValue(node), node);
  define(result, 'done', primitive(value === undefined, node), node);
  return result;
}
