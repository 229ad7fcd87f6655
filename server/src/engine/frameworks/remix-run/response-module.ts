// What loaders and actions make their answers with: `json`, `data`, `redirect`, `defer`.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { headersFrom, unknownHeadersIn } from '../../interpreter/builtins/headers.ts';
import { argument } from '../../interpreter/builtins/native-call.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  native,
  object,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';

/** What `import … from '@remix-run/node'` gives. */
export function responseModule(name: string, node: ts.Node): Value {
  const redirecting = (call: NativeCall): Value => responseOf(call.run, argument(call, 1), 302, call.node);
  const module = objectWith(node, {
    json: native('json', node, (call) => responseOf(call.run, argument(call, 1), 200, call.node)),
    data: native('data', node, withInit),
    defer: native('defer', node, withInit),
    redirect: native('redirect', node, redirecting),
    redirectDocument: native('redirectDocument', node, redirecting),
    replace: native('replace', node, redirecting),
  });
  module.rest = unknown({ key: name, text: name, node, from: [{ kind: 'module', name }], present: true });
  return module;
}

const inits = new WeakMap<ObjectValue, Settled>();

/** `data(value, init)`: the framework makes the response. */
function withInit(call: NativeCall): Value {
  const result = object(call.node);
  inits.set(result, argument(call, 1));
  return result;
}

/** The response that an answer of a loader or an action becomes. */
export function responseFrom(run: Run, answer: Value, node: ts.Node): Value {
  const settled = run.force(answer);
  if (settled.kind === 'unknown') return settled;
  if (settled.kind !== 'object') return newResponse(run, new HeaderList(), 200, node);
  if (settled.internal.type === 'response') return settled;
  const init = inits.get(settled);
  return init ? responseOf(run, init, 200, node) : newResponse(run, new HeaderList(), 200, node);
}

/** A response of a ResponseInit, or of a status alone. */
function responseOf(run: Run, init: Settled, byDefault: number, node: ts.Node): ObjectValue {
  if (init.kind === 'unknown') return newResponse(run, new HeaderList(), undefined, node, init);
  if (init.kind === 'primitive') {
    const status = typeof init.value === 'number' ? init.value : byDefault;
    return newResponse(run, new HeaderList(), status, node);
  }
  const headers = getProperty(run, init, 'headers', node);
  const status = run.force(getProperty(run, init, 'status', node));
  const number =
    status.kind === 'primitive' ? (typeof status.value === 'number' ? status.value : byDefault) : undefined;
  return newResponse(run, headersFrom(run, headers, node), number, node, unknownHeadersIn(run, headers, node));
}
