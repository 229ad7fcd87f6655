// What is mounted below a path of an Elysia app: a function of the Fetch Standard's Request.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { native, undefinedValue, type Callable, type Value } from '../../interpreter/value.ts';
import { webRequest } from '../web-request.ts';

/** A handler that hands the request over. */
export function mountedHandler(fetch: Callable, node: ts.Node): Value {
  return native('mounted', node, ({ run }) => {
    const { exchange } = run;
    if (!exchange) return undefinedValue(node);
    return callValue(run, fetch, undefinedValue(node), [webRequest(exchange.request, node)], node);
  });
}
