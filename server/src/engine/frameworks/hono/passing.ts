// Middleware that comes with Hono and has nothing to do with CORS: each module's functions make one. Most pass every
// request on; those that ask for a password or a token may have answered.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import {
  hostObject,
  native,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { contextOf } from './context.ts';

const PASSING = [
  'body-limit',
  'cache',
  'compress',
  'context-storage',
  'etag',
  'jsx-renderer',
  'language',
  'logger',
  'method-override',
  'powered-by',
  'pretty-json',
  'request-id',
  'secure-headers',
  'timeout',
  'timing',
  'trailing-slash',
];
const ASKING = ['basic-auth', 'bearer-auth', 'csrf', 'ip-restriction', 'jwk', 'jwt', 'serve-static'];

export function isPassing(module: string): boolean {
  return PASSING.includes(module) || ASKING.includes(module);
}

/** The value of such a module. */
export function passing(module: string, node: ts.Node): ObjectValue {
  const isAsking = ASKING.includes(module);
  return hostObject(module, node, (name, at) => {
    return name === 'then' || name.startsWith('@@')
      ? undefined
      : native(name, at, (call) => middleware(call, isAsking));
  });
}

function middleware({ node }: NativeCall, isAsking: boolean): Value {
  return native('middleware', node, ({ run, args, node: at }) => {
    const context = contextOf(run, args[0]);
    if (context && isAsking) context.exchange.passedUnseen = true;
    const [, next] = args;
    return next ? awaited(run, callValue(run, next, undefinedValue(at), [], at)) : undefinedValue(at);
  });
}
