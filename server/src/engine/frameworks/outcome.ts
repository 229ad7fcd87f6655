// How a handler's end becomes the response's.

import type { Exchange } from '../exchange/exchange.ts';
import { awaited } from '../interpreter/evaluate.ts';
import type { Run } from '../interpreter/run.ts';
import type { Value } from '../interpreter/value.ts';

/** Waits for a handler and for what it has left for later; true when something of it threw or rejected. */
export function hasFailed(run: Run, exchange: Exchange, result: Value): boolean {
  if (!run.stopped) awaited(run, result);
  runLater(run, exchange);
  return run.takeThrown() !== undefined;
}

/** Lets happen what a handler waits for after its end. */
export function runLater(run: Run, { later }: Exchange): void {
  for (let next = later.shift(); next; next = later.shift()) if (!run.stopped) next();
}

/** The answer to a request whose handler failed before it had sent anything. */
export function fail(exchange: Exchange): void {
  exchange.status = 500;
  exchange.sent = true;
}
