// Response (the Fetch Standard, § 5.5): its headers and its status. Bodies are of no interest.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { writtenByCode } from '../../exchange/write.ts';
import { isCallable, numberOf, textOf } from '../operations.ts';
import { getProperty } from '../properties.ts';
import type { Run } from '../run.ts';
import { unknownHere } from '../unknowns.ts';
import {
  defineHidden,
  object,
  primitive,
  promise,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Unknown,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { argumentOf } from './argument-node.ts';
import { freezeHeaders, headersFrom, newHeaders, unknownHeadersIn } from './headers.ts';
import { argument, methodIn, unknownResult, type Methods } from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const responseClass: RuntimeClass = {
  name: 'Response',
  construct: (call) => {
    const body = argument(call, 0);
    const type =
      body.kind === 'primitive' ? (body.value == null ? undefined : 'text/plain;charset=UTF-8') : bodyType(body);
    return fromInit(call, type);
  },
  statics: {
    json: (call) =>
      hasJson(argument(call, 0)) ? fromInit(call, 'application/json') : refuse(call, 'Value is not JSON'),
    redirect,
    error: (call) => newResponse(call.run, freezeHeaders(new HeaderList()), 0, call.node),
  },
  method: responseMethod,
};

/**
 * A Response object; `status` where it is known, `rest` where it may have headers that are not in the list. Its
 * `headers` is one object over that very list.
 */
export function newResponse(
  _run: Run,
  list: HeaderList,
  status: number | undefined,
  node: ts.Node,
  rest?: Unknown,
): ObjectValue {
  const response = object(node, { type: 'response', list, status });
  defineHidden(response, 'headers', newHeaders(list, node, rest), node);
  return response;
}

/** The response that `(body, init)` makes (§ 5.5 "initialize a response"); `type` is the Content-Type of its body. */
function fromInit(call: NativeCall, type: string | undefined): Value {
  const { run, node } = call;
  const init = argument(call, 1);
  const isAbsent = init.kind === 'primitive';
  if (isAbsent && init.value != null) return refuse(call, 'The init of a Response is an object');
  if (init.kind === 'unknown') return newResponse(run, withType(new HeaderList(), type, node), undefined, node, init);
  const givenHeaders = isAbsent ? undefined : getProperty(run, init, 'headers', node);
  const list = headersFrom(run, givenHeaders, node);
  const rest = unknownHeadersIn(run, givenHeaders, node);
  const status = isAbsent ? 200 : statusFrom(run, getProperty(run, init, 'status', node), node);
  if (run.stopped) return undefinedValue(node);
  return newResponse(run, withType(list, type, node), status, node, rest);
}

function withType(list: HeaderList, type: string | undefined, node: ts.Node): HeaderList {
  const value = primitive(type, node);
  if (type !== undefined && !list.has('content-type')) {
    list.append('content-type', value, writtenByCode(value, node, node));
  }
  return list;
}

function bodyType(body: Value): string | undefined {
  return body.kind === 'object' && body.internal.type === 'search-params'
    ? 'application/x-www-form-urlencoded;charset=UTF-8'
    : undefined;
}

/** The status of an init; `undefined` where it is unknown. One outside of 200 to 599 is a RangeError. */
function statusFrom(run: Run, value: Value, node: ts.Node): number | undefined {
  const settled = run.force(value);
  if (settled.kind === 'primitive' && settled.value === undefined) return 200;
  const number = numberOf(run, settled, node);
  if (number.kind === 'unknown') return undefined;
  if (number.value >= 200 && number.value <= 599) return Math.trunc(number.value);
  throwError(run, 'RangeError', 'The status is outside the range 200 to 599', node);
  return undefined;
}

/** § 5.5 Response.redirect: nothing can be added to its headers. */
function redirect(call: NativeCall): Value {
  const { run, node } = call;
  const list = new HeaderList();
  const url = textOf(run, argument(call, 0), node);
  // A server has no page that a relative address could be relative to.
  if (url.kind === 'primitive' && !URL.canParse(url.value)) return refuse(call, 'Invalid URL');
  list.append('location', url, writtenByCode(url, argumentOf(node, 0), node));
  const given = argument(call, 1);
  const status = given.kind === 'primitive' && given.value === undefined ? 302 : statusFrom(run, given, node);
  if (run.stopped) return undefinedValue(node);
  if (status !== undefined && ![301, 302, 303, 307, 308].includes(status)) {
    return throwError(run, 'RangeError', 'Invalid redirect status', node);
  }
  return newResponse(run, freezeHeaders(list), status, node);
}

function hasJson(data: Value): boolean {
  return !isCallable(data) && !(data.kind === 'primitive' && data.value === undefined);
}

function refuse(call: NativeCall, message: string): Value {
  return throwError(call.run, 'TypeError', message, call.node);
}

export function responseProperty(
  target: ObjectValue,
  status: number | undefined,
  name: string,
  node: ts.Node,
): Value | undefined {
  switch (name) {
    case 'status':
      return status === undefined ? unknownHere(node, target.from) : primitive(status, node, target.from);
    case 'ok':
      return status === undefined ? unknownHere(node, target.from) : primitive(status >= 200 && status <= 299, node);
    case 'redirected':
    case 'bodyUsed':
      return primitive(false, node);
    case 'type':
    case 'url':
    case 'statusText':
    case 'body':
      return unknownHere(node, target.from);
    default:
      return responseMethod(name, node);
  }
}

export function responseMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  clone: (call) => {
    const self = call.run.force(call.self);
    if (self.kind !== 'object' || self.internal.type !== 'response') return unknownResult(call);
    const headers = self.properties.get('headers')?.value;
    const rest = headers?.kind === 'object' ? headers.rest : undefined;
    return newResponse(call.run, self.internal.list.copy(), self.internal.status, call.node, rest);
  },
  ...bodyMethods(),
};

/** Reading a body: a promise of something unknown. */
export function bodyMethods(): Methods {
  const read = (call: NativeCall) => promise(unknownResult(call), call.node);
  return { text: read, json: read, blob: read, bytes: read, arrayBuffer: read, formData: read };
}
