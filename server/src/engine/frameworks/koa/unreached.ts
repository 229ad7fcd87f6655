// Middleware of a Koa app that a request does not get to, because something before it has not gone on.

import { newExchange, type Exchange } from '../../exchange/exchange.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Value } from '../../interpreter/value.ts';
import { mayWrite, openHandler } from '../open-handler.ts';
import { ALLOW_ORIGIN, letsAskerIn } from '../unreached.ts';
import { branchOf } from './branches.ts';
import { runChain, takesNext } from './compose.ts';
import { makeContext } from './context.ts';
import type { App } from './endpoints.ts';

/** Notes the first middleware that was not reached and would have let the asking page read. */
export function noteUnreached(run: Run, exchange: Exchange, app: App, reached: ReadonlySet<Value>): void {
  if (exchange.headers.has(ALLOW_ORIGIN) || run.stopped) return;
  const { middleware, uses } = app;
  const last = middleware.findLastIndex((one) => reached.has(one));
  const missed = middleware.slice(last + 1).find((one) => uses?.has(one) && wouldLetIn(run, exchange, app, one));
  run.exchange = exchange;
  const node = missed && uses?.get(missed);
  if (!missed || !node) return;
  const behind = middleware.slice(middleware.indexOf(missed) + 1);
  exchange.unreached = { node, isLast: behind.every((one) => isPlain(run, one)) };
}

function wouldLetIn(run: Run, { request }: Exchange, { node, major, value, extensions }: App, one: Value): boolean {
  const settled = openHandler(run, one);
  if (run.stopped || !settled || branchOf(settled) || !mayWrite(run, one)) return false;
  const alone = newExchange(request);
  run.exchange = alone;
  runChain([one], { run, context: makeContext(alone, major, node, value, extensions), node });
  run.takeThrown();
  return letsAskerIn(alone.headers, request);
}

/** Whether middleware is shown, has no routes, and answers none: it passes requests on. */
function isPlain(run: Run, one: Value): boolean {
  const settled = openHandler(run, one);
  if (settled?.kind !== 'object' || branchOf(settled)) return false;
  return settled.internal.type === 'native' || takesNext(settled);
}
