// The RequestEvent that SvelteKit hands to endpoints, hooks and load functions; what `setHeaders` is given goes onto the
// response once there is one.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { throwError } from '../../interpreter/builtins/error.ts';
import { textOf } from '../../interpreter/operations.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  define,
  hostObject,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { pairsOf } from '../node-http/server-response.ts';
import { requesterPart, unknownPart } from '../probe-values.ts';
import { serverUrl, webRequest } from '../web-request.ts';

export interface RequestEvent {
  readonly value: ObjectValue;
  /** The headers that `setHeaders` was given. */
  readonly headers: HeaderList;
}

export function newEvent({ request }: Exchange, node: ts.Node): RequestEvent {
  const headers = new HeaderList();
  const locals = object(node);
  locals.rest = unknown({ key: 'event.locals', text: 'locals', node, from: [{ kind: 'opaque' }] });
  const parts: Readonly<Record<string, Value>> = {
    request: webRequest(request, node),
    url: serverUrl(request, 'event.url', node),
    setHeaders: native('setHeaders', node, (call) => setHeaders(headers, call)),
    locals,
    isDataRequest: primitive(false, node),
    isSubRequest: primitive(false, node),
  };
  const value = hostObject('RequestEvent', node, partOf, [{ kind: 'exchange' }]);
  for (const [name, part] of Object.entries(parts)) define(value, name, part, node);
  return { value, headers };
}

function partOf(name: string, node: ts.Node): Value {
  if (name === 'params' || name === 'cookies') return requesterPart(`event.${name}`, node);
  return unknownPart(`event.${name}`, { kind: 'server', part: name }, node);
}

/** `setHeaders({ … })`: a name may be set once only. */
function setHeaders(list: HeaderList, { run, args, node }: NativeCall): Value {
  for (const { name, value, site } of pairsOf(run, args[0], node)) {
    if (list.has(name)) return throwError(run, 'Error', `"${name}" header is already set`, node);
    const text = textOf(run, value, site);
    list.append(name, text, writtenByCode(text, valueSide(site), site));
  }
  return undefinedValue(node);
}
