// The functions by which h3 makes an event handler of something else: an object with hooks, a module that is loaded
// later, Node's `(req, res, next)`, a function of a Request.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  native,
  undefinedValue,
  type Callable,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { arity } from '../express/handlers.ts';
import { objectWith } from '../native-object.ts';
import { webRequest } from '../web-request.ts';
import { markMounted, onRoutes, routerBehind } from './endpoints.ts';
import { httpError } from './errors.ts';
import { mountOf, nodeSide } from './event.ts';
import { callHandler, markHandler, valueOf, type Major } from './handlers.ts';
import { callMiddleware } from './middleware.ts';

/** The makers of handlers by name. */
export function handlerMakers(major: Major): Readonly<Record<string, NativeBehaviour>> {
  const marking = (make: NativeBehaviour): NativeBehaviour => {
    return (call) => {
      const handler = make(call);
      markHandler(handler, major);
      return handler;
    };
  };
  const define = marking((call) => defineHandler(call, major));
  const lazy = marking(({ args, node }) => lazyHandler(args[0] ?? undefinedValue(node), node));
  const ofNode = marking(nodeHandler);
  const same: NativeBehaviour = (call) => call.args[0] ?? undefinedValue(call.node);
  return {
    eventHandler: define,
    defineEventHandler: define,
    defineHandler: define,
    defineValidatedHandler: define,
    defineMiddleware: marking(same),
    defineRequestMiddleware: same,
    defineResponseMiddleware: same,
    defineNodeListener: same,
    defineNodeHandler: same,
    defineNodeMiddleware: same,
    toEventHandler: same,
    lazyEventHandler: lazy,
    defineLazyEventHandler: lazy,
    dynamicEventHandler: define,
    fromNodeMiddleware: ofNode,
    fromNodeHandler: ofNode,
    fromWebHandler: marking(fromWebHandler),
    useBase: withBase,
    withBase,
  };
}

/** A function as it is; of an object, one that runs its hooks around its handler. */
function defineHandler({ run, args, node }: NativeCall, major: Major): Value {
  const given = args[0] && run.force(args[0]);
  if (!given) return undefinedValue(node);
  if (given.kind !== 'object' || isCallable(given)) return given;
  const part = (name: string): Value => getProperty(run, given, name, node);
  const several = (name: string): readonly Value[] => {
    const value = run.force(part(name));
    if (value.kind === 'primitive') return [];
    return (value.kind === 'object' ? elementsOf(run, value, node) : undefined) ?? [value];
  };
  if (major === 1) {
    const hooks = { before: several('onRequest'), after: several('onBeforeResponse') };
    return native('handler', node, (call) => runHooked(part('handler'), hooks, call));
  }
  const middleware = several('middleware').map((fn) => ({ fn, node }));
  return native('handler', node, (call) => {
    const [event = undefinedValue(node)] = call.args;
    const inner = () => callHandler(call.run, part('handler'), [event], node);
    return valueOf(call.run, callMiddleware(call.run, middleware, event, inner), node);
  });
}

interface Hooks {
  readonly before: readonly Value[];
  readonly after: readonly Value[];
}

function runHooked(handler: Value, { before, after }: Hooks, { run, args, node }: NativeCall): Value {
  const [event = undefinedValue(node)] = args;
  for (const hook of before) {
    const outcome = callHandler(run, hook, [event], node);
    if (outcome.kind === 'error') return run.throw(outcome.error);
    if (run.exchange?.sent || run.stopped) return undefinedValue(node);
  }
  const body = valueOf(run, callHandler(run, handler, [event], node), node);
  for (const hook of after) {
    if (run.stopped) break;
    const outcome = callHandler(run, hook, [event, objectWith(node, { body })], node);
    if (outcome.kind === 'error') return run.throw(outcome.error);
  }
  return body;
}

/** `lazyEventHandler(() => import('./handler'))`. */
export function lazyHandler(factory: Value, node: ts.Node): ObjectValue {
  return native('lazy handler', node, (call) => {
    const { run } = call;
    const settled = factory.kind === 'deferred' ? factory : run.force(factory);
    const loaded = isCallable(settled)
      ? awaited(run, callValue(run, settled, undefinedValue(node), [], node))
      : settled;
    if (run.stopped) return undefinedValue(node);
    return valueOf(run, callHandler(run, defaultOf(run, loaded, node), call.args, node), node);
  });
}

function defaultOf(run: Run, loaded: Value, node: ts.Node): Value {
  if (loaded.kind === 'deferred' && !loaded.mayHoldCors()) return loaded;
  const settled = run.force(loaded);
  if (settled.kind !== 'object' || isCallable(settled)) return settled;
  const inner = run.force(getProperty(run, settled, 'default', node));
  return inner.kind === 'primitive' ? settled : inner;
}

/** `useBase('/api', router.handler)`; since version 2 `withBase`. */
const withBase: NativeBehaviour = ({ run, args, node }) => {
  const base = knownText(run, args[0])?.replace(/\/$/, '') ?? '';
  const given = args[1] ?? undefinedValue(node);
  const inner = given.kind === 'deferred' ? given : handlerIn(run, given, node);
  const handler = native('handler', node, (call) => {
    const [event = undefinedValue(node)] = call.args;
    const mount = mountOf(event);
    const before = mount?.path;
    if (mount && before !== undefined) mount.path = withoutBase(before, base);
    const outcome = callHandler(call.run, inner, [event], node);
    if (mount && before !== undefined) mount.path = before;
    return valueOf(call.run, outcome, node);
  });
  const router = routerBehind(inner);
  markMounted(inner);
  if (router) {
    onRoutes(handler, (prefix) => {
      return prefix === '' ? router.routes(base) : [...router.routes(prefix), ...router.routes(`${prefix}${base}`)];
    });
  }
  return handler;
};

/** A router or another app stands for its handler. */
export function handlerIn(run: Run, given: Value, node: ts.Node): Value {
  if (given.kind === 'deferred' && !given.mayHoldCors()) return given;
  const settled = run.force(given);
  if (settled.kind !== 'object' || isCallable(settled)) return settled;
  const handler = run.force(getProperty(run, settled, 'handler', node));
  return handler.kind === 'primitive' ? settled : handler;
}

/** The path below a base; the path itself where it is not below it. */
export function withoutBase(path: string, base: string): string {
  if (path !== base && !path.startsWith(`${base}/`)) return path;
  return `/${path.slice(base.length).replace(/^\/+/, '')}`;
}

/** `fromNodeMiddleware(cors())`: goes on when `next` is called, fails when it is given an error. */
function nodeHandler({ run, args, node }: NativeCall): Value {
  const given = args[0] && (args[0].kind === 'deferred' ? args[0] : run.force(args[0]));
  if (!given || given.kind === 'primitive') return undefinedValue(node);
  return native('node handler', node, (call) => {
    const side = mountOf(call.args[0]) && call.args[0] && nodeSide(call.args[0]);
    const { exchange } = call.run;
    if (!side || !exchange) return undefinedValue(node);
    call.run.exchange = side.exchange;
    const result = callNodeHandler(call.run, given, side, node);
    call.run.exchange = exchange;
    if (side.exchange.sent) exchange.sent = true;
    return result;
  });
}

interface NodeSide {
  readonly request: Value;
  readonly response: Value;
  readonly exchange: Exchange;
}

function callNodeHandler(run: Run, handler: Value, { request, response, exchange }: NodeSide, node: ts.Node): Value {
  let passedOn: { readonly error: Value | undefined } | undefined;
  const next = native('next', node, (call) => {
    const error = call.args[0] && run.force(call.args[0]);
    passedOn ??= { error: error?.kind === 'primitive' && !error.value ? undefined : error };
    return undefinedValue(call.node);
  });
  const outcome = callHandler(run, handler, [request, response, next], node);
  if (outcome.kind === 'error') return run.throw(outcome.error);
  if (passedOn?.error) return run.throw(isThrowable(passedOn.error) ? passedOn.error : httpError(run, 500, node));
  if (passedOn || exchange.sent || run.stopped || outcome.kind !== 'nothing') return valueOf(run, outcome, node);
  // Middleware that has neither answered nor called `next` is waited for.
  const settled = run.force(handler);
  const takesNext = isCallable(settled) && (settled.internal.type === 'native' || takesThree(settled));
  if (takesNext && !exchange.handedOver) exchange.unanswered = true;
  return undefinedValue(node);
}

function takesThree(handler: Callable): boolean {
  return arity(handler) > 2;
}

function isThrowable(error: Value): boolean {
  return error.kind === 'object';
}

/** `fromWebHandler((request, context) => new Response(…))`. */
function fromWebHandler({ run, args, node }: NativeCall): Value {
  const handler = args[0] ?? undefinedValue(node);
  return native('web handler', node, (call) => {
    const { exchange } = call.run;
    const [event = undefinedValue(node)] = call.args;
    if (!exchange) return undefinedValue(node);
    const context = getProperty(call.run, event, 'context', node);
    return callValue(run, handler, undefinedValue(node), [webRequest(exchange.request, node), context], node);
  });
}
