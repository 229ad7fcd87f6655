// Middleware of h3 2: functions in their order, each of which may answer, go on by `next()`, or say nothing, which goes
// on too. Whoever asks for `next` twice gets the first answer again.

import type ts from 'typescript';
import type { Run } from '../../interpreter/run.ts';
import { native, promise, type Value } from '../../interpreter/value.ts';
import { callHandler, mayBeNothing, valueOf, type Outcome } from './handlers.ts';

export interface Middleware {
  readonly fn: Value;
  readonly node: ts.Node;
  /** Whether it is for a request; for each where it is left out. */
  readonly isFor?: (event: Value) => boolean;
  /** What happens instead of calling the function. */
  readonly pass?: (event: Value, inner: () => Outcome) => Outcome;
}

/** Sends a request through the middleware, and at last to what is behind it. */
export function callMiddleware(
  run: Run,
  middleware: readonly Middleware[],
  event: Value,
  inner: () => Outcome,
): Outcome {
  const [first, ...others] = middleware;
  if (!first) return inner();
  const goOn = (): Outcome => callMiddleware(run, others, event, inner);
  if (first.isFor && !first.isFor(event)) return goOn();
  return first.pass ? first.pass(event, goOn) : callOne(run, first, event, goOn);
}

function callOne(run: Run, { fn, node }: Middleware, event: Value, goOn: () => Outcome): Outcome {
  let gone: Outcome | undefined;
  const onlyOnce = (): Outcome => (gone ??= goOn());
  const next = native('next', node, (call) => asPromise(run, onlyOnce(), call.node));
  const outcome = callHandler(run, fn, [event, next], node);
  if (run.stopped || outcome.kind === 'nothing') return run.stopped ? outcome : onlyOnce();
  const isUnseen = outcome.kind === 'unseen' || (outcome.kind === 'value' && mayBeNothing(outcome));
  if (!isUnseen || gone) return outcome;
  if (run.exchange) run.exchange.passedUnseen = true;
  return onlyOnce();
}

function asPromise(run: Run, outcome: Outcome, node: ts.Node): Value {
  if (outcome.kind === 'error') return promise(outcome.error, node, 'rejected');
  return promise(valueOf(run, outcome, node), node);
}
