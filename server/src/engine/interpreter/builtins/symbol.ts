// Symbol (ECMA-262 § 20.4): a symbol is a text that no property of the user's has. `@@iterator` is Symbol.iterator.

import type ts from 'typescript';
import { native, defineHidden, primitive, type NativeCall, type ObjectValue, type Value } from '../value.ts';
import { textArgument } from './native-call.ts';

const WELL_KNOWN = ['iterator', 'asyncIterator', 'hasInstance', 'toPrimitive', 'toStringTag', 'species'];

export function symbolFunction(node: ts.Node): ObjectValue {
  let made = 0;
  const symbol = native('Symbol', node, (call) => named(call, `@@symbol ${++made}: `));
  for (const name of WELL_KNOWN) defineHidden(symbol, name, primitive(`@@${name}`, node));
  defineHidden(
    symbol,
    'for',
    native('for', node, (call) => named(call, '@@for ')),
  );
  return symbol;
}

function named(call: NativeCall, prefix: string): Value {
  return primitive(`${prefix}${textArgument(call, 0) ?? '?'}`, call.node);
}
