// The context that Astro hands to endpoints and middleware.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { writtenByCode } from '../../exchange/write.ts';
import { argument } from '../../interpreter/builtins/native-call.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { textOf } from '../../interpreter/operations.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  define,
  hostObject,
  native,
  object,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { requesterPart, unknownPart } from '../probe-values.ts';
import { serverUrl, webRequest } from '../web-request.ts';

export function newContext({ request }: Exchange, node: ts.Node): ObjectValue {
  const locals = object(node);
  locals.rest = unknown({ key: 'context.locals', text: 'locals', node, from: [{ kind: 'opaque' }] });
  const parts: Readonly<Record<string, Value>> = {
    request: webRequest(request, node),
    url: serverUrl(request, 'context.url', node),
    locals,
    redirect: native('redirect', node, redirect),
  };
  const context = hostObject('APIContext', node, partOf, [{ kind: 'exchange' }]);
  for (const [name, part] of Object.entries(parts)) define(context, name, part, node);
  return context;
}

function partOf(name: string, node: ts.Node): Value {
  if (name === 'params' || name === 'cookies') return requesterPart(`context.${name}`, node);
  return unknownPart(`context.${name}`, { kind: 'server', part: name }, node);
}

/** `context.redirect('/login', 303)`. */
function redirect(call: NativeCall): Value {
  const { run, node } = call;
  const list = new HeaderList();
  const location = textOf(run, argument(call, 0), node);
  list.append('location', location, writtenByCode(location, node, node));
  const status = argument(call, 1);
  const isGiven = status.kind === 'primitive' && typeof status.value === 'number';
  return newResponse(run, list, isGiven ? Number(status.value) : 302, node);
}
