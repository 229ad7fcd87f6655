// Request (the Fetch Standard, § 5.4), as the user's code makes it: method, address and headers. What it does not name
// is taken from the request that it is made from.

import type ts from 'typescript';
import { textOf } from '../operations.ts';
import { getProperty } from '../properties.ts';
import type { Run } from '../run.ts';
import { unknownHere } from '../unknowns.ts';
import { define, hostObject, primitive, undefinedValue, type NativeCall, type Settled, type Value } from '../value.ts';
import { headersFrom, newHeaders, unknownHeadersIn } from './headers.ts';
import { argument, methodIn, type Methods } from './native-call.ts';
import { bodyMethods } from './response.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const requestClass: RuntimeClass = { name: 'Request', construct, method: requestMethod };

function construct(call: NativeCall): Value {
  const { run, node } = call;
  const [input, init] = [argument(call, 0), argument(call, 1)];
  const original = isAddress(input) ? undefined : input;
  const lookup = (name: string, at: ts.Node): Value => {
    const known = requestMethod(name, at);
    if (known) return known;
    return original ? getProperty(run, original, name, at) : unknownHere(at);
  };
  const request = hostObject('Request', node, lookup, input.from);
  const given = (name: string) => optional(run, init, name, node) ?? optional(run, original, name, node);
  const headers = given('headers');
  const list = newHeaders(headersFrom(run, headers, node), node, unknownHeadersIn(run, headers, node));
  define(request, 'headers', list, node);
  define(request, 'method', methodText(run, given('method'), node), node);
  define(request, 'url', original ? getProperty(run, original, 'url', node) : textOf(run, input, node), node);
  if (init.kind === 'object') {
    const mode = init.properties.get('mode');
    if (mode) define(request, 'mode', mode.value, mode.node);
  }
  return run.stopped ? undefinedValue(node) : request;
}

function isAddress(input: Settled): boolean {
  return input.kind === 'primitive' || (input.kind === 'object' && input.internal.type === 'url');
}

/** A property that is there and not `undefined`. */
function optional(run: Run, owner: Settled | undefined, name: string, node: ts.Node): Value | undefined {
  if (!owner || owner.kind === 'primitive') return undefined;
  const value = getProperty(run, owner, name, node);
  return value.kind === 'primitive' && value.value === undefined ? undefined : value;
}

/** § 2.2.1 "normalize a method": `get` is `GET`, but `patch` stays. */
function methodText(run: Run, value: Value | undefined, node: ts.Node): Value {
  if (!value) return primitive('GET', node);
  const text = textOf(run, value, node);
  if (text.kind === 'unknown') return text;
  const isNormalized = /^(?:delete|get|head|options|post|put)$/i.test(text.value);
  return isNormalized ? { ...text, value: text.value.toUpperCase() } : text;
}

function requestMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  clone: (call) => construct({ ...call, args: [call.self] }),
  ...bodyMethods(),
};
