// `router.allowedMethods()`: what nobody has answered, but some route's path fits, is answered by which methods there are.

import { settle } from '../../interpreter/call.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { native, primitive, type NativeCall, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { calledWith } from '../koa/compose.ts';
import { contextOf, setStatus } from '../koa/context.ts';
import { throwHttpError } from '../koa/errors.ts';
import { ALL_METHODS } from './router.ts';

export function allowedMethods({ run: setUp, args, node }: NativeCall): ObjectValue {
  const options = args[0] && setUp.force(args[0]);
  return native('allowedMethods', node, (call) => {
    const { run } = call;
    const { context: value, goOn } = calledWith(call);
    const end = settle(run, goOn(), node);
    const isRejected = end.kind === 'object' && end.internal.type === 'promise' && end.internal.state === 'rejected';
    const status = isRejected || run.stopped ? undefined : statusFor(value);
    if (status === undefined) return end;
    const throws = options?.kind === 'object' ? run.force(getProperty(run, options, 'throw', node)) : undefined;
    if (status >= 400 && throws?.kind === 'primitive' && throws.value) {
      return settle(run, throwHttpError({ ...call, args: [primitive(status, node)] }), node);
    }
    const context = contextOf(value);
    if (context) setStatus(context, status);
    return end;
  });
}

/** The status of a request that nobody has answered; `undefined` where somebody has, or no route has its path. */
function statusFor(value: Value | undefined): number | undefined {
  const context = contextOf(value);
  if (!context?.matched || context.exchange.sent || context.exchange.status !== 404) return undefined;
  const { method } = context.exchange.request;
  if (!ALL_METHODS.includes(method)) return 501;
  if (context.matched.length === 0) return undefined;
  if (method === 'OPTIONS') return 200;
  const isAllowed = context.matched.includes(method) || (method === 'HEAD' && context.matched.includes('GET'));
  return isAllowed ? undefined : 405;
}
