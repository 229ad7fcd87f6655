// Number, Boolean and BigInt (ECMA-262 § 20.3, § 21.1, § 21.2), and the global functions on numbers.

import type ts from 'typescript';
import { not, numberOf } from '../operations.ts';
import { object, primitive, type NativeBehaviour, type NativeCall, type Value } from '../value.ts';
import {
  argument,
  computedValue,
  methodIn,
  type Methods,
  onArguments,
  onPrimitives,
  unknownResult,
} from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const numberFunctions: Methods = {
  parseInt: onEitherSide(onArguments(([text, radix]) => parseInt(String(text), Number(radix)))),
  parseFloat: onEitherSide(onArguments(([text]) => parseFloat(String(text)))),
  isNaN: onNumber((number) => Number.isNaN(number)),
  isFinite: onNumber((number) => Number.isFinite(number)),
};

export const numberClass: RuntimeClass = {
  name: 'Number',
  call: onEitherSide(numberFrom),
  construct: (call) => {
    const content = numberFrom(call);
    return content.kind === 'primitive' ? object(call.node, { type: 'wrapper', content }) : content;
  },
  statics: {
    isInteger: onArguments(([value]) => Number.isInteger(value)),
    isSafeInteger: onArguments(([value]) => Number.isSafeInteger(value)),
    isFinite: onArguments(([value]) => Number.isFinite(value)),
    isNaN: onArguments(([value]) => Number.isNaN(value)),
    parseInt: (call) => numberFunctions['parseInt']?.(call) ?? unknownResult(call),
    parseFloat: (call) => numberFunctions['parseFloat']?.(call) ?? unknownResult(call),
  },
  constants: {
    MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
    MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
    MAX_VALUE: Number.MAX_VALUE,
    MIN_VALUE: Number.MIN_VALUE,
    EPSILON: Number.EPSILON,
    NaN: Number.NaN,
    POSITIVE_INFINITY: Number.POSITIVE_INFINITY,
    NEGATIVE_INFINITY: Number.NEGATIVE_INFINITY,
  },
  method: numberMethod,
};

export const booleanClass: RuntimeClass = {
  name: 'Boolean',
  call: (call) => not(call.run, not(call.run, call.args[0] ?? argument(call, 0), call.node), call.node),
  construct: (call) => {
    const content = argument(call, 0);
    if (content.kind === 'unknown') return content;
    const truth = primitive(content.kind === 'object' || Boolean(content.value), call.node, content.from);
    return object(call.node, { type: 'wrapper', content: truth });
  },
  method: booleanMethod,
};

export const bigintClass: RuntimeClass = {
  name: 'BigInt',
  call: (call) => {
    const given = argument(call, 0);
    if (given.kind !== 'primitive') return unknownResult(call);
    return computedValue(call, () => BigInt(String(given.value)));
  },
  construct: (call) => unknownResult(call),
  method: numberMethod,
};

export function numberMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

export function booleanMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn({ toString: methods['toString'] ?? unknownResult }, name, node);
}

const methods: Methods = {
  toString: onPrimitives((self, [radix]) =>
    typeof self === 'number' ? self.toString(radix === undefined ? 10 : Number(radix)) : String(self),
  ),
  toLocaleString: onPrimitives((self) => Number(self).toLocaleString('en-US')),
  toFixed: onPrimitives((self, [digits]) => Number(self).toFixed(Number(digits ?? 0))),
  toPrecision: onPrimitives((self, [digits]) =>
    Number(self).toPrecision(digits === undefined ? undefined : Number(digits)),
  ),
  toExponential: onPrimitives((self, [digits]) =>
    Number(self).toExponential(digits === undefined ? undefined : Number(digits)),
  ),
};

function numberFrom(call: NativeCall) {
  return call.args.length === 0 ? primitive(0, call.node) : numberOf(call.run, argument(call, 0), call.node);
}

/** Leaves an open choice open: which port `Number(process.env.PORT ?? 3000)` is matters to nobody. */
function onEitherSide(compute: NativeBehaviour): NativeBehaviour {
  return (call) => {
    const [given, ...others] = call.args;
    if (given?.kind !== 'choice') return compute(call);
    const numberOn = (side: Value) => onEitherSide(compute)({ ...call, args: [side, ...others] });
    return { ...given, whenTrue: numberOn(given.whenTrue), whenFalse: numberOn(given.whenFalse), node: call.node };
  };
}

function onNumber(compute: (number: number) => boolean): NativeBehaviour {
  return (call) => {
    const number = numberOf(call.run, argument(call, 0), call.node);
    if (number.kind === 'unknown') return unknownResult(call);
    return primitive(compute(number.value), call.node, number.from);
  };
}
