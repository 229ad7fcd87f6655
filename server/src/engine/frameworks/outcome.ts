// How a handler's end becomes the response's.

import type { Exchange } from '../exchange/exchange.ts';
import { awaited } from '../interpreter/evaluate.ts';
import type { Run } from '../interpreter/run.ts';
import type { Value } from '../interpreter/value.ts';

/** Waits for a handler; one that threw or rejected has not answered properly: `failed`. */
export function awaitOutcome(run: Run, exchange: Exchange, result: Value): void {
  if (!run.stopped) awaited(run, result);
  if (run.takeThrown() && !exchange.sent) fail(exchange);
}

/** The answer to a request whose handler failed before it had sent anything. */
export function fail(exchange: Exchange): void {
  exchange.status = 500;
  exchange.sent = true;
}
