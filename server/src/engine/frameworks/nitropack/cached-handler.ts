// `defineCachedEventHandler(handler, { varies })` of Nitro: its handler sees no request header but those that the answer
// is kept apart by, so that it cannot echo an Origin that `varies` does not name.

import type { Exchange, ProbeRequest } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { knownText, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import { native, undefinedValue, type NativeCall, type Settled, type Value } from '../../interpreter/value.ts';
import { h3Event } from '../h3/event.ts';
import { callHandler, markHandler, valueOf } from '../h3/handlers.ts';
import { overlay } from '../h3/sending.ts';

export function cachedHandler(call: NativeCall): Value {
  const { node, args } = call;
  const handler = args[0] ?? undefinedValue(node);
  const options = args[1] && call.run.force(args[1]);
  if (isOn(call, options, 'headersOnly')) {
    markHandler(handler, 1);
    return handler;
  }
  const varies = namesIn(call, options);
  const cached = native('cached handler', node, (inner) => answerCached(handler, varies, inner));
  markHandler(cached, 1);
  return cached;
}

function isOn({ run, node }: NativeCall, options: Settled | undefined, name: string): boolean {
  return options?.kind === 'object' && truthy(run, getProperty(run, options, name, node));
}

function namesIn({ run, node }: NativeCall, options: Settled | undefined): readonly string[] {
  if (options?.kind !== 'object') return [];
  const names = elementsOf(run, getProperty(run, options, 'varies', node), node) ?? [];
  return names.flatMap((name) => knownText(run, name)?.toLowerCase() ?? []);
}

function answerCached(handler: Value, varies: readonly string[], { run, node }: NativeCall): Value {
  const { exchange } = run;
  if (!exchange) return undefinedValue(node);
  const inner: Exchange = { ...exchange, request: withOnly(varies, exchange.request), headers: new HeaderList() };
  run.exchange = inner;
  const outcome = callHandler(run, handler, [h3Event(inner, node, 1)], node);
  run.exchange = exchange;
  overlay(exchange.headers, inner.headers);
  exchange.status = inner.status;
  exchange.sent = inner.sent;
  return valueOf(run, outcome, node);
}

function withOnly(names: readonly string[], request: ProbeRequest): ProbeRequest {
  const keeps = (name: string): boolean => names.includes(name);
  return {
    ...request,
    origin: keeps('origin') ? request.origin : undefined,
    requestMethod: keeps('access-control-request-method') ? request.requestMethod : undefined,
    requestHeaders: keeps('access-control-request-headers') ? request.requestHeaders : undefined,
  };
}
