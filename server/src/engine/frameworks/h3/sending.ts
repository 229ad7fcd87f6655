// What becomes of a value that a handler gives: version 1 writes it to Node's response, version 2 makes a Response of it
// and of what was prepared on the event.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { headersFrom } from '../../interpreter/builtins/headers.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { promise, undefinedValue, type NativeBehaviour, type NativeCall, type Value } from '../../interpreter/value.ts';
import { statusOf } from './errors.ts';
import type { Major } from './handlers.ts';

/** Version 1: a Response replaces headers of the same names, `null` is no content, anything else leaves them alone. */
export function writeResponse(run: Run, exchange: Exchange, value: Value): void {
  const settled = run.force(value);
  if (exchange.sent) return;
  if (settled.kind === 'primitive' && settled.value === null) {
    if (exchange.status === 200) exchange.status = 204;
  } else if (settled.kind === 'object' && settled.internal.type === 'response') {
    overlay(exchange.headers, settled.internal.list);
    exchange.status = settled.internal.status;
  }
}

/** Lays headers over others: names that are in both are the upper ones'. */
export function overlay(below: HeaderList, above: HeaderList): void {
  for (const { name } of above.all()) below.remove(name);
  for (const { name, value, write } of above.all()) below.append(name, value, write);
}

/** The headers that an error brings along. */
export function headersOfError(run: Run, error: Value, node: ts.Node): HeaderList {
  const settled = run.force(error);
  if (settled.kind !== 'object') return new HeaderList();
  const headers = run.force(getProperty(run, settled, 'headers', node));
  return headers.kind === 'object' ? headersFrom(run, headers, node) : new HeaderList();
}

/** The functions that answer, or give an answer, by name. */
export function sendingFunctions(major: Major): Readonly<Record<string, NativeBehaviour>> {
  return major === 1 ? SENDING_1 : SENDING_2;
}

function nothing({ node }: NativeCall): Value {
  return promise(undefinedValue(node), node);
}

/** Ends the answer; `status` gives its status, where it tells one. */
function sending(status: (call: NativeCall, exchange: Exchange) => number | undefined): NativeBehaviour {
  return (call) => {
    const { exchange } = call.run;
    if (exchange && !exchange.sent) {
      exchange.status = status(call, exchange);
      exchange.sent = true;
    }
    return nothing(call);
  };
}

function numberAt(call: NativeCall, index: number, byDefault: number | undefined): number | undefined {
  const value = call.args[index] && call.run.force(call.args[index]);
  if (!value || (value.kind === 'primitive' && value.value === undefined)) return byDefault;
  return value.kind === 'primitive' && typeof value.value === 'number' ? value.value : undefined;
}

const SENDING_1: Readonly<Record<string, NativeBehaviour>> = {
  send: sending((_call, { status }) => status),
  sendNoContent: sending((call, { status }) => numberAt(call, 1, status === 200 ? 204 : status)),
  sendRedirect: sending((call) => numberAt(call, 2, 302)),
  sendStream: sending((_call, { status }) => status),
  sendIterable: sending((_call, { status }) => status),
  sendError: sending((call) =>
    statusOf(call.run, call.args[1] ?? undefinedValue(call.node), ['statusCode', 'status'], call.node),
  ),
  sendProxy: sending(() => undefined),
  proxyRequest: sending(() => undefined),
  sendWebResponse: (call) => {
    const { exchange } = call.run;
    if (exchange) {
      writeResponse(call.run, exchange, call.args[1] ?? undefinedValue(call.node));
      exchange.sent = true;
    }
    return nothing(call);
  },
};

const SENDING_2: Readonly<Record<string, NativeBehaviour>> = {
  noContent: (call) => newResponse(call.run, new HeaderList(), numberAt(call, 0, 204), call.node),
  sendNoContent: (call) => newResponse(call.run, new HeaderList(), numberAt(call, 1, 204), call.node),
  redirect: (call) => newResponse(call.run, new HeaderList(), numberAt(call, 1, 302), call.node),
  sendRedirect: (call) => newResponse(call.run, new HeaderList(), numberAt(call, 2, 302), call.node),
  sendWebResponse: (call) => call.args[1] ?? undefinedValue(call.node),
};
