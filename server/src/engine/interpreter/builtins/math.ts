// Math (ECMA-262 § 21.3): computed on known numbers. `Math.random` is unknown.

import type ts from 'typescript';
import { unknownHere } from '../unknowns.ts';
import { defineHidden, native, object, primitive, type NativeBehaviour, type ObjectValue } from '../value.ts';
import { onArguments } from './native-call.ts';

const FUNCTIONS = [
  'abs',
  'cbrt',
  'ceil',
  'cos',
  'exp',
  'floor',
  'hypot',
  'log',
  'log10',
  'log2',
  'max',
  'min',
  'pow',
  'round',
  'sign',
  'sin',
  'sqrt',
  'tan',
  'trunc',
] as const;

export function mathObject(node: ts.Node): ObjectValue {
  const math = object(node);
  for (const name of FUNCTIONS) defineHidden(math, name, native(name, node, mathFunction(name)));
  defineHidden(
    math,
    'random',
    native('random', node, (call) => unknownHere(call.node, [{ kind: 'opaque' }])),
  );
  defineHidden(math, 'PI', primitive(Math.PI, node));
  defineHidden(math, 'E', primitive(Math.E, node));
  return math;
}

function mathFunction(name: (typeof FUNCTIONS)[number]): NativeBehaviour {
  return onArguments((args) => Reflect.apply(Math[name], Math, args.map(Number)));
}
