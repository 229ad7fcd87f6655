// What can be told of a handler before it is called: its value, where opening it can matter, and whether it may write headers.

import { touchesCors } from '../interpreter/relevance.ts';
import type { Run } from '../interpreter/run.ts';
import type { Deferred, ObjectValue, Settled, Value } from '../interpreter/value.ts';

/** The handler's value; a module that holds neither a CORS word nor a router is not even read for it. */
export function openHandler(run: Run, handler: Value): Settled | undefined {
  return handler.kind === 'deferred' && !handler.mayHoldCors() && !isOpenedForRoutes(run, handler)
    ? undefined
    : run.force(handler);
}

/** Files without a CORS word that one run reads for the routes in them: each costs every run. */
const MOST_ROUTERS = 8;
const opened = new WeakMap<Run, Set<Deferred>>();

function isOpenedForRoutes(run: Run, handler: Deferred): boolean {
  const known = opened.get(run) ?? new Set();
  opened.set(run, known);
  if (!known.has(handler) && known.size < MOST_ROUTERS && handler.mayHoldRoutes?.()) known.add(handler);
  return known.has(handler);
}

const passing = new WeakSet<ObjectValue>();

/** Marks middleware of a model that passes every request on and writes nothing: it makes no route a special one. */
export function asPassing(middleware: ObjectValue): ObjectValue {
  passing.add(middleware);
  return middleware;
}

/** Whether code may turn away who brings no credentials, as no preflight does (Fetch § "CORS-preflight fetch"). */
export function mayTurnAway(text: string): boolean {
  return /\b40[13]\b|\bunauthori[sz]ed\b|\bforbidden\b/i.test(text);
}

/** True for a function that leads to CORS words, and for one of a model. */
export function mayWrite(run: Run, handler: Value): boolean {
  const settled = openHandler(run, handler);
  if (settled?.kind !== 'object' || passing.has(settled)) return false;
  const { internal } = settled;
  return internal.type === 'closure' ? touchesCors(internal.code, internal.environment) : internal.type === 'native';
}
