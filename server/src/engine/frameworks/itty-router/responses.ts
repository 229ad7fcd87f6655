// What itty-router brings to make responses with: `json`, `text` …, `error`, `status`, and middleware that only reads.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { builtinGlobal } from '../../interpreter/builtins/global.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { constructValue } from '../../interpreter/call.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  native,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';

const FORMATS = ['json', 'text', 'html', 'jpeg', 'png', 'webp'];
const READERS = ['withParams', 'withContent', 'withCookies'];

/** The functions of the package by their names. */
export function responders(node: ts.Node): Readonly<Record<string, Value>> {
  const format: NativeBehaviour = (call) => formatted(call);
  const functions: Record<string, Value> = {
    error: native('error', node, ({ run, args, node: at }) => errorResponse(run, args[0], at)),
    status: native('status', node, ({ run, args, node: at }) => withStatus(run, args[1], args[0], at)),
    StatusError: native('StatusError', node, statusError, statusError),
    missing: native('missing', node, ({ run, node: at }) => newResponse(run, new HeaderList(), 404, at)),
    createResponse: native('createResponse', node, (call) => native('format', call.node, format)),
  };
  for (const name of FORMATS) functions[name] = native(name, node, format);
  for (const name of READERS) functions[name] = native(name, node, (call) => undefinedValue(call.node));
  return functions;
}

/** A Response passes as it is, anything else becomes the body of one. */
export function formatted({ run, args, node }: NativeCall): Value {
  const body = run.force(args[0] ?? undefinedValue(node));
  const isNothing = body.kind === 'primitive' && body.value === undefined;
  const isResponse = body.kind === 'object' && body.internal.type === 'response';
  // Something unknown that a handler gives is another server's response, or data without any headers.
  if (isNothing || isResponse || body.kind === 'unknown') return body;
  return responseWith(run, args[1], node);
}

/** A response of the given options; a stage hands the request over in their place, which has none. */
function responseWith(run: Run, init: Value | undefined, node: ts.Node): Value {
  const given = init && run.force(init);
  const isOptions = given?.kind === 'unknown' || (given?.kind === 'object' && given.internal.type === 'plain');
  const constructor = builtinGlobal(run, 'Response', node) ?? undefinedValue(node);
  const nothing = primitive(null, node);
  return constructValue(run, constructor, isOptions ? [nothing, given] : [nothing], node);
}

/** `error(404, 'Not found')`, `error(exception)`. */
export function errorResponse(run: Run, given: Value | undefined, node: ts.Node): Value {
  const cause = given && run.force(given);
  const status = cause?.kind === 'primitive' ? (cause.value ?? 500) : cause && statusIn(run, cause, node);
  return newResponse(run, new HeaderList(), given === undefined ? 500 : asStatus(status), node);
}

/** The status that an exception names; of an unknown one it is not known. */
function statusIn(run: Run, cause: Settled, node: ts.Node): unknown {
  if (cause.kind === 'unknown') return undefined;
  const status = run.force(getProperty(run, cause, 'status', node));
  if (status.kind === 'primitive') return status.value || 500;
  return undefined;
}

function asStatus(value: unknown): number | undefined {
  const status = Number(value);
  return status >= 200 && status <= 599 ? status : undefined;
}

/** `status(204, { headers })`. */
function withStatus(run: Run, init: Value | undefined, status: Value | undefined, node: ts.Node): Value {
  const response = responseWith(run, init, node);
  const code = status && run.force(status);
  if (response.kind === 'object' && response.internal.type === 'response') {
    response.internal.status = code?.kind === 'primitive' ? asStatus(code.value) : undefined;
  }
  return response;
}

/** `new StatusError(404)`. */
function statusError({ args, node }: NativeCall): Value {
  const result = objectWith(node, { status: args[0] ?? primitive(500, node) });
  return { ...object(node, { type: 'error' }), properties: result.properties };
}
