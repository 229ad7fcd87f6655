// How h3 2 puts an answer together. What was prepared on the event is lost with an error, but for what the CORS functions
// have put on errors too.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Settled, Value } from '../../interpreter/value.ts';
import { asHttpError, httpError, isError, statusOf } from './errors.ts';
import { errorHeadersOf } from './event.ts';
import { callHandler, type Outcome } from './handlers.ts';
import { headersOfError, overlay } from './sending.ts';

/** The settings of an app, and where it was made. */
export interface Configured {
  readonly node: ts.Node;
  readonly config: Value | undefined;
}

/** Calls one of the app's own hooks, if it has it. */
export function callHook(
  name: string,
  args: readonly Value[],
  { config, node }: Configured,
  run: Run,
): Outcome | undefined {
  const settled = config && run.force(config);
  if (settled?.kind !== 'object' || !settled.properties.has(name)) return undefined;
  return callHandler(run, getProperty(run, settled, name, node), args, node);
}

/** Makes the answer of what the handlers have come to. */
export function prepare(run: Run, exchange: Exchange, app: Configured, event: Value, outcome: Outcome): void {
  const { node } = app;
  switch (outcome.kind) {
    case 'nothing':
      if (!exchange.passedUnseen) return answerError(run, exchange, app, event, httpError(run, 404, node));
      exchange.status = undefined;
      return;
    case 'answered':
    case 'unseen':
      exchange.status = undefined;
      return;
    case 'error':
      return answerError(run, exchange, app, event, outcome.error);
    case 'value':
      if (isError(outcome.value)) return answerError(run, exchange, app, event, outcome.value);
      return answerValue(exchange, outcome.value);
  }
}

/** What a handler gives; of a hook that answers an error, a Response is sent as it is. */
function answerValue(exchange: Exchange, value: Settled, isOfHook = false): void {
  if (value.kind !== 'object' || value.internal.type !== 'response') return;
  const { list, status } = value.internal;
  const headers = list.copy();
  const isFailed = status !== undefined && status >= 400;
  if (!isOfHook) overlay(headers, isFailed ? errorHeadersOf(exchange) : exchange.headers);
  exchange.headers = headers;
  exchange.status = status;
}

function answerError(run: Run, exchange: Exchange, app: Configured, event: Value, error: Value): void {
  const { node } = app;
  const handled = callHook('onError', [asHttpError(run, error, ['status', 'statusCode'], node), event], app, run);
  if (handled?.kind === 'value' && !isError(handled.value)) return answerValue(exchange, handled.value, true);
  if (handled?.kind === 'answered' || handled?.kind === 'unseen') {
    exchange.status = undefined;
    return;
  }
  const final = handled?.kind === 'error' ? handled.error : error;
  const headers = headersOfError(run, final, node);
  overlay(headers, errorHeadersOf(exchange));
  exchange.headers = headers;
  exchange.status = statusOf(run, final, ['status', 'statusCode'], node);
}
