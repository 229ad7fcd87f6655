// Middy 2 to 7 (@middy/core): a Lambda handler with middleware before it, after it, and for its errors.
// Measured on 2.5.7, 4.7.0, 6.4.5 and 7.9.2.

import type ts from 'typescript';
import semver from 'semver';
import type { Exchange } from '../exchange/exchange.ts';
import { callValue } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import { isCallable } from '../interpreter/operations.ts';
import { elementsOf, getProperty, setProperty } from '../interpreter/properties.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import {
  define,
  native,
  undefinedValue,
  type NativeBehaviour,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { respondByLambdaHandler } from './aws-lambda/index.ts';
import { defineFramework } from './framework.ts';
import { functionWith, objectWith } from './native-object.ts';

const NEWEST = '7.9.2';

export const middyCore = defineFramework({
  name: '@middy/core',
  packages: ['@middy/core'],
  model: ({ node, subpath, version }) => {
    if (subpath) return undefined;
    const installed = semver.coerce(version.number)?.version ?? NEWEST;
    const middy = native('middy', node, (call) => newHandler(call.run, call.args[0], call.node, installed));
    return functionWith(middy, { default: middy, middy });
  },
});

/** A handler with its middleware, in the order in which it runs. */
interface Chain {
  handler: Value | undefined;
  readonly before: Value[];
  readonly after: Value[];
  readonly onError: Value[];
  /** True once a middleware was added that nobody shows: it may answer, and it may turn an error into a response. */
  hasUnseen: boolean;
  /** Since version 3 the middleware that was added last sees an error first. */
  readonly lastErrorFirst: boolean;
}

function newHandler(run: Run, given: Value | undefined, node: ts.Node, version: string): Value {
  const handler = given && run.force(given);
  const chain: Chain = {
    handler: handler && (isCallable(handler) || handler.kind === 'unknown') ? handler : undefined,
    before: [],
    after: [],
    onError: [],
    hasUnseen: false,
    lastErrorFirst: semver.gte(version, '3.0.0'),
  };
  const instance = native('middy', node, (call) => {
    const [event = undefinedValue(node), context = undefinedValue(node)] = call.args;
    return runRequest(call.run, chain, event, context, node);
  });
  const chained = (change: (call: Parameters<NativeBehaviour>[0]) => void): NativeBehaviour => {
    return (call) => {
      change(call);
      return instance;
    };
  };
  const methods: Record<string, NativeBehaviour> = {
    use: chained((call) => use(call.run, chain, call.args[0], call.node)),
    before: chained(({ args: [middleware] }) => add(chain, 'before', middleware)),
    after: chained(({ args: [middleware] }) => add(chain, 'after', middleware)),
    onError: chained(({ args: [middleware] }) => add(chain, 'onError', middleware)),
    handler: chained((call) => {
      chain.handler = call.args[0];
    }),
  };
  methods['applyMiddleware'] = methods['use'] ?? chained(() => undefined);
  for (const [name, method] of Object.entries(methods)) define(instance, name, native(name, node, method), node);
  run.sites.push(() => [endpointOf(instance, node)]);
  return instance;
}

function endpointOf(instance: ObjectValue, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `middy ${file}:${start}`,
    label: 'the function',
    node,
    methods: [],
    path: undefined,
    part: false,
    respond: (run: Run, exchange: Exchange) => respondByLambdaHandler(run, exchange, instance, node),
  };
}

type Phase = 'before' | 'after' | 'onError';

function add(chain: Chain, phase: Phase, middleware: Value | undefined): void {
  if (!middleware) return;
  const comesFirst = phase === 'after' || (phase === 'onError' && chain.lastErrorFirst);
  if (comesFirst) chain[phase].unshift(middleware);
  else chain[phase].push(middleware);
}

/** `use({ before, after, onError })`, or a list of such. */
function use(run: Run, chain: Chain, given: Value | undefined, node: ts.Node): void {
  const settled = given && run.force(given);
  if (settled?.kind !== 'object') {
    chain.hasUnseen = true;
    return;
  }
  if (settled.internal.type === 'array') {
    for (const one of elementsOf(run, settled, node) ?? []) use(run, chain, one, node);
    return;
  }
  for (const phase of ['before', 'after', 'onError'] as const) {
    if (settled.properties.has(phase)) add(chain, phase, getProperty(run, settled, phase, node));
  }
}

function runRequest(run: Run, chain: Chain, event: Value, context: Value, node: ts.Node): Value {
  const nothing = undefinedValue(node);
  const request = objectWith(node, {
    event,
    context,
    response: nothing,
    error: nothing,
    internal: objectWith(node, {}),
  });
  const response = () => run.force(getProperty(run, request, 'response', node));
  const isMissing = () => {
    const settled = response();
    return settled.kind === 'primitive' && settled.value === undefined;
  };
  runAll(run, chain.before, request, node);
  if (!run.stopped && isMissing()) {
    const answer = chain.handler ? callValue(run, chain.handler, nothing, [event, context], node) : nothing;
    setProperty(run, request, 'response', run.stopped ? nothing : awaited(run, answer), node);
    if (!run.stopped) runAll(run, chain.after, request, node);
  }
  const error = run.takeThrown();
  if (error) {
    // A middleware that nobody shows may have made a response of the error.
    const made = chain.hasUnseen ? unknown({ key: `handled@${node.pos}`, node, from: [{ kind: 'opaque' }] }) : nothing;
    setProperty(run, request, 'response', made, node);
    setProperty(run, request, 'error', error, node);
    runAll(run, chain.onError, request, node);
    if (!run.stopped && isMissing()) return run.throw(error);
  }
  return response();
}

/** Runs the middleware of a phase. One that returns something answers with it and ends the phase. */
function runAll(run: Run, middleware: readonly Value[], request: Value, node: ts.Node): void {
  for (const one of middleware) {
    if (run.stopped) return;
    const settled = run.force(one);
    if (!isCallable(settled)) continue;
    const answer = awaited(run, callValue(run, settled, undefinedValue(node), [request], node));
    if (run.stopped) return;
    const result = run.force(answer);
    if (result.kind === 'primitive' && result.value === undefined) continue;
    setProperty(run, request, 'response', result, node);
    return;
  }
}
