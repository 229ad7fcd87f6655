// `app.mount(path, handler)` of Hono: a function that is given the Fetch Standard's Request and returns a Response.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { native, undefinedValue, type Callable, type ObjectValue } from '../../interpreter/value.ts';
import { webRequest } from '../web-request.ts';
import { workerContext } from '../cloudflare-workers.ts';

/** The function as a handler of Hono's. */
export function mountedHandler(handler: Callable, node: ts.Node): ObjectValue {
  return native('mounted', node, ({ run }) => {
    const request = webRequest(run.exchange?.request ?? run.request, node);
    return callValue(run, handler, undefinedValue(node), [request, ...workerContext(node)], node);
  });
}
