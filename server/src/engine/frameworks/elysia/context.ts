// The context of Elysia's handlers, and the `set` in it: an object of headers and a status that become the response's.

import type ts from 'typescript';
import type { Exchange, ServerIdioms } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { argument } from '../../interpreter/builtins/native-call.ts';
import { textOf } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  define,
  hostObject,
  native,
  object,
  primitive,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';
import { headersObject } from '../node-http/incoming-message.ts';
import { pairsOf } from '../node-http/server-response.ts';
import { pathValue, requesterPart, unknownPart } from '../probe-values.ts';
import { webRequest } from '../web-request.ts';
import { writeOf } from '../written-properties.ts';
import type { ElysiaApp } from './state.ts';

/** Nothing leads from `set` to the request. */
export const ELYSIA: ServerIdioms = { name: 'elysia' };

export interface Context {
  readonly value: ObjectValue;
  readonly set: ObjectValue;
}

export function newContext(app: ElysiaApp, { request }: Exchange, node: ts.Node): Context {
  const headers = object(node);
  for (const [name, property] of app.headers.properties) headers.properties.set(name, property);
  headers.rest = app.headers.rest;
  const set = objectWith(node, { headers, status: primitive(200, node) });
  const made: Readonly<Record<string, Value>> = {
    set,
    request: webRequest(request, node),
    headers: headersObject(request, node),
    path: pathValue(request, 'path', node),
    store: app.store,
    status: native('status', node, customStatus),
    error: native('error', node, customStatus),
    redirect: native('redirect', node, redirect),
  };
  const value = hostObject('Context', node, (name, at) => partOf(name, at), [{ kind: 'exchange' }]);
  for (const [name, part] of Object.entries(made)) define(value, name, part, node);
  for (const [name, { value: part }] of app.decorations.properties) define(value, name, part, node);
  return { value, set };
}

function partOf(name: string, node: ts.Node): Value {
  switch (name) {
    case 'body':
    case 'query':
    case 'params':
    case 'cookie':
      return requesterPart(name, node);
    case 'url':
    case 'route':
    case 'server':
      return unknownPart(`context.${name}`, { kind: 'server', part: name }, node);
    default:
      // What a plugin has added, or a hook that nobody has run.
      return unknown({ key: `context.${name}`, text: name, node, from: [{ kind: 'opaque' }] });
  }
}

const customStatuses = new WeakSet<ObjectValue>();

/** `status(401, body)`, `error(401, body)`: what a handler gives, or throws, to answer with a status. */
export function customStatus(call: NativeCall): ObjectValue {
  const result = objectWith(call.node, { code: argument(call, 0), response: argument(call, 1) });
  customStatuses.add(result);
  return result;
}

export function isCustomStatus(value: Value): boolean {
  return value.kind === 'object' && customStatuses.has(value);
}

/** `redirect('/login')`. */
export function redirect(call: NativeCall): ObjectValue {
  const { run, node } = call;
  const list = new HeaderList();
  const url = argument(call, 0);
  list.append('location', textOf(run, url, node), writtenByCode(url, node, node));
  const status = argument(call, 1);
  return newResponse(run, list, statusFrom(status, 302), node);
}

/** A status as far as it is a number; a text would be one of HTTP's names for them. */
export function statusFrom(value: Value, byDefault: number): number | undefined {
  if (value.kind !== 'primitive') return undefined;
  if (value.value === undefined) return byDefault;
  return typeof value.value === 'number' ? value.value : undefined;
}

/** The headers in `set`. Names that differ in their spelling only are sent both. */
export function headersSet(run: Run, { set }: Context, node: ts.Node): HeaderList {
  const list = new HeaderList();
  const headers = run.force(getProperty(run, set, 'headers', node));
  for (const { name, value, site } of pairsOf(run, headers, node)) {
    const text = textOf(run, value, site);
    const write = headers.kind === 'object' ? writeOf(headers, name) : undefined;
    list.append(name, text, write ?? writtenByCode(text, valueSide(site), site));
  }
  return list;
}

/** The status in `set`. */
export function statusSet(run: Run, { set }: Context, node: ts.Node): number | undefined {
  return statusFrom(run.force(getProperty(run, set, 'status', node)), 200);
}
