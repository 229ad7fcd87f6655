// Routers of h3 1: `createRouter().get('/path', handler)`. Without `preemptive` they pass on what they do not know.

import type ts from 'typescript';
import { knownText, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  define,
  hostObject,
  native,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { methodTable } from '../native-object.ts';
import { respondByHandlers } from './app.ts';
import { addEndpoints, markMounted, onRoutes, routerBehind, type Found } from './endpoints.ts';
import { httpError } from './errors.ts';
import { mountOf } from './event.ts';
import { callHandler, isOfInterest, mayBeNothing, valueOf } from './handlers.ts';
import { handlerIn } from './making-handlers.ts';
import { examplePath, findRoute } from './route-patterns.ts';

interface Route {
  readonly methods: readonly string[];
  readonly path: string;
  readonly handler: Value;
  readonly node: ts.Node;
}

const VERBS = ['connect', 'delete', 'get', 'head', 'options', 'post', 'put', 'trace', 'patch'];

/** `createRouter({ preemptive })` of version 1. */
export function createRouter(call: NativeCall): ObjectValue {
  const { run, node } = call;
  const routes: Route[] = [];
  const isPreemptive = ['preemptive', 'preemtive'].some((name) => isOn(call, name));
  const add = (inner: NativeCall, methods: readonly string[]): Value => {
    const path = knownText(run, inner.args[0]);
    const handler = inner.args[1] && handlerIn(run, inner.args[1], inner.node);
    if (handler) markMounted(handler);
    if (path !== undefined && handler) routes.push({ methods, path, handler, node: inner.node });
    return inner.self;
  };
  const table: Record<string, NativeBehaviour> = {};
  for (const verb of VERBS) table[verb] = (inner) => add(inner, [verb.toUpperCase()]);
  for (const name of ['use', 'add']) table[name] = (inner) => add(inner, methodsIn(inner));
  const methods = methodTable(table);
  const router = hostObject('Router', node, (name, at) => methods(name, at));
  const handler = native('router', node, (inner) => {
    run.invoked.add(node);
    return routeTo(routes, isPreemptive, inner);
  });
  define(router, 'handler', handler, node);
  onRoutes(handler, (prefix) => routes.flatMap((route) => routesBelow(run, route, prefix)));
  addEndpoints(run, {
    handler,
    node,
    respond: (inner, exchange) => respondByHandlers(inner, exchange, [handler], node),
  });
  return router;
}

function isOn({ run, args, node }: NativeCall, name: string): boolean {
  const options = args[0] && run.force(args[0]);
  return options?.kind === 'object' && truthy(run, getProperty(run, options, name, node));
}

/** `add(path, handler, 'get')`, `add(path, handler, ['get', 'post'])`; without a method, every one. */
function methodsIn({ run, args, node }: NativeCall): readonly string[] {
  const given = args[2] && run.force(args[2]);
  const several = given?.kind === 'object' ? elementsOf(run, given, node) : undefined;
  const names = (several ?? (given ? [given] : [])).flatMap((name) => knownText(run, name)?.toUpperCase() ?? []);
  return names.includes('ALL') ? [] : names;
}

function routesBelow(run: Run, { path, methods, handler }: Route, prefix: string): readonly Found[] {
  const own = `${prefix}${examplePath(path)}`;
  const router = routerBehind(handler);
  if (!router) return [{ path: own, methods, isOfInterest: isOfInterest(run, handler) }];
  // What is below `/**` tells its paths itself, by its base.
  return router
    .routes(path.endsWith('**') ? prefix : own)
    .map((found) => ({ ...found, methods: both(methods, found) }));
}

function both(methods: readonly string[], found: Found): readonly string[] {
  return found.methods.length > 0 ? found.methods : methods;
}

function routeTo(routes: readonly Route[], isPreemptive: boolean, { run, args, node }: NativeCall): Value {
  const [event = undefinedValue(node)] = args;
  const mount = mountOf(event);
  const method = run.exchange?.request.method ?? 'GET';
  const path = mount?.path.replace(/\?.*$/, '') ?? '/';
  const route = findRoute(routes, method, path);
  if (!route) {
    if (!isPreemptive) return undefinedValue(node);
    const isKnown = routes.some((other) => findRoute([{ ...other, methods: [] }], method, path));
    return run.throw(httpError(run, isKnown ? 405 : 404, node));
  }
  const outcome = callHandler(run, route.handler, [event], route.node);
  if (outcome.kind === 'unseen' || (outcome.kind === 'value' && mayBeNothing(outcome))) {
    return valueOf(run, { kind: 'answered' }, node);
  }
  if (outcome.kind === 'nothing' && isPreemptive && !run.stopped) return primitive(null, node);
  return valueOf(run, outcome, node);
}
