// The modules of Next that handlers use: `next/server` (NextResponse, NextRequest) and `next/headers`.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { headersFrom } from '../../interpreter/builtins/headers.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { defineHidden, native, undefinedValue, type NativeBehaviour, type Value } from '../../interpreter/value.ts';
import { functionWith, objectWith } from '../native-object.ts';
import { requestHeaders } from '../web-request.ts';
import { promise } from '../../interpreter/value.ts';

/** The value of a module of Next; `undefined` for one that has no part in responses. */
export function nextServerModule(subpath: string, node: ts.Node): Value | undefined {
  switch (subpath.replace(/\.js$/, '')) {
    case 'server':
      return objectWith(node, {
        NextResponse: nextResponse(node),
        userAgent: native('userAgent', node, (c) => undefinedValue(c.node)),
      });
    case 'headers':
      return objectWith(node, { headers: native('headers', node, currentHeaders) });
    default:
      return undefined;
  }
}

/** `await headers()`; before Next 15 without `await`, which makes no difference to a promise that is at hand. */
function currentHeaders({ run, node }: Parameters<NativeBehaviour>[0]): Value {
  const headers = requestHeaders(run.exchange?.request ?? run.request, node);
  return promise(headers, node);
}

/** NextResponse: a Response with `json`, `next`, `redirect` and `rewrite` (next/dist/server/web/spec-extension/response). */
function nextResponse(node: ts.Node): Value {
  const construct: NativeBehaviour = ({ run, args, node: at }) => respond(run, args[1], 200, at);
  const json: NativeBehaviour = ({ run, args, node: at }) => respond(run, args[1], 200, at);
  // What answers a request that is let through or rewritten stands in another file.
  const next: NativeBehaviour = ({ run, args, node: at }) => respond(run, args[0], undefined, at);
  const redirect: NativeBehaviour = ({ run, args, node: at }) => {
    return respond(run, args[1], redirectStatus(run, args[1]), at);
  };
  const rewrite: NativeBehaviour = ({ run, args, node: at }) => respond(run, args[1], undefined, at);
  return functionWith(native('NextResponse', node, construct, construct), {
    json: native('json', node, json),
    next: native('next', node, next),
    redirect: native('redirect', node, redirect),
    rewrite: native('rewrite', node, rewrite),
    error: native('error', node, ({ run, node: at }) => newResponse(run, new HeaderList(), 0, at)),
  });
}

/** `redirect(url, 308)` gives a status where others give an init object. */
function redirectStatus(run: Run, init: Value | undefined): number | undefined {
  const settled = init && run.force(init);
  if (settled?.kind !== 'primitive') return settled?.kind === 'unknown' ? undefined : 307;
  return typeof settled.value === 'number' ? settled.value : 307;
}

function respond(run: Run, init: Value | undefined, byDefault: number | undefined, node: ts.Node): Value {
  const settled = init && run.force(init);
  const isThere = settled !== undefined && settled.kind !== 'primitive';
  const headers = isThere ? getProperty(run, settled, 'headers', node) : undefined;
  const status = isThere ? run.force(getProperty(run, settled, 'status', node)) : undefined;
  const code = status?.kind === 'primitive' && typeof status.value === 'number' ? status.value : byDefault;
  const response = newResponse(run, headersFrom(run, headers, node), code, node);
  defineHidden(response, 'cookies', unknown({ key: `cookies@${node.pos}`, node, from: [{ kind: 'opaque' }] }), node);
  return response;
}
