// Errors in Koa: `ctx.throw`, and the answer to what nobody has caught (koa/lib/context.js): all headers are taken away
// but those that the error brings along.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import type { HeaderLine } from '../../exchange/header-list.ts';
import { writtenByCode, valueSide } from '../../exchange/write.ts';
import { builtinGlobal } from '../../interpreter/builtins/global.ts';
import { constructValue } from '../../interpreter/call.ts';
import { textOf } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  define,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { pairsOf } from '../node-http/server-response.ts';
import { defineWritten, writeOf } from '../written-properties.ts';

/** `ctx.throw(403, 'message', { headers })`. */
export const throwHttpError: NativeBehaviour = (call) => call.run.throw(httpError(call, call.args));

/** `ctx.assert(value, 401, 'message')`: what is unknown is taken to be there. */
export const assertValue: NativeBehaviour = (call) => {
  const value = call.args[0] && call.run.force(call.args[0]);
  const isFalsy = value === undefined || (value.kind === 'primitive' && !value.value);
  return isFalsy ? call.run.throw(httpError(call, call.args.slice(1))) : undefinedValue(call.node);
};

function httpError({ run, node }: NativeCall, args: readonly Value[]): Value {
  const settled = args.map((arg) => run.force(arg));
  const given = settled.find((value) => value.kind === 'object' && value.internal.type === 'error');
  const error = given ?? newError(run, settled.find(isText), node);
  if (error.kind !== 'object') return error;
  const status = settled.find((value) => value.kind === 'primitive' && typeof value.value === 'number');
  if (status || !error.properties.has('status')) define(error, 'status', status ?? primitive(500, node), node);
  define(error, 'expose', primitive(isBelow500(status), node), node);
  const extras = settled.find((value) => value.kind === 'object' && value.internal.type === 'plain');
  if (extras?.kind === 'object') for (const [name, property] of extras.properties) error.properties.set(name, property);
  return error;
}

function isText(value: Settled): boolean {
  return value.kind === 'primitive' && typeof value.value === 'string';
}

function isBelow500(status: Settled | undefined): boolean {
  return status?.kind === 'primitive' && typeof status.value === 'number' && status.value < 500;
}

function newError(run: Run, message: Value | undefined, node: ts.Node): Settled {
  const constructor = builtinGlobal(run, 'Error', node) ?? undefinedValue(node);
  return run.force(constructValue(run, constructor, message ? [message] : [], node));
}

/** Has an error bring these headers along; gives the error, or one of its kind where it is no object. */
export function keepOnError(run: Run, thrown: Value, lines: readonly HeaderLine[], node: ts.Node): Value {
  const settled = run.force(thrown);
  const error = isError(settled) ? settled : newError(run, undefined, node);
  if (error.kind !== 'object') return error;
  const before = run.force(getProperty(run, error, 'headers', node));
  const headers = object(node);
  if (before.kind === 'object')
    for (const [name, property] of before.properties) headers.properties.set(name, property);
  for (const { name, value, write } of lines) defineWritten(headers, name, value, write);
  define(error, 'headers', headers, node);
  return error;
}

/** The answer where nobody has caught an error. */
export function answerError(run: Run, exchange: Exchange, thrown: Value, node: ts.Node): void {
  if (exchange.sent) return;
  const error = run.force(thrown);
  exchange.headers.clear();
  exchange.status = isError(error) ? statusOf(run, error, node) : 500;
  const headers = isError(error) ? run.force(getProperty(run, error, 'headers', node)) : undefined;
  if (headers?.kind === 'object') {
    for (const { name, value, site } of pairsOf(run, headers, node)) {
      const settled = run.force(value);
      const elements = settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
      const write = writeOf(headers, name) ?? writtenByCode(settled, valueSide(site), site);
      const texts = (elements ?? [settled]).map((one) => textOf(run, one, node));
      exchange.headers.set(name, texts, write);
    }
  }
  exchange.sent = true;
}

function isError(value: Settled): value is ObjectValue {
  return value.kind === 'object' && value.internal.type === 'error';
}

function statusOf(run: Run, error: ObjectValue, node: ts.Node): number | undefined {
  for (const name of ['status', 'statusCode']) {
    const status = run.force(getProperty(run, error, name, node));
    if (status.kind === 'unknown') return undefined;
    if (status.kind === 'primitive' && typeof status.value === 'number') return status.value;
  }
  return 500;
}
