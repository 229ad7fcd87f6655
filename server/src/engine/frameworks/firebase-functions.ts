// HTTP functions of Firebase (firebase-functions 3 to 6, both generations): `onRequest({ cors }, handler)` and
// `onCall({ cors }, handler)` run the `cors` package before the handler, with `cors` as its `origin`. Measured on 6.6.0.

import type ts from 'typescript';
import type { Exchange } from '../exchange/exchange.ts';
import { callValue } from '../interpreter/call.ts';
import { isCallable } from '../interpreter/operations.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import {
  array,
  hostObject,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Property,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { corsMiddleware, NEWEST } from './cors/index.ts';
import { expressRequest, expressResponse } from './express/request-response.ts';
import { routerState } from './express/router.ts';
import { defineFramework } from './framework.ts';
import { objectWith } from './native-object.ts';
import { fail, hasFailed } from './outcome.ts';
import { hasOwnEndpoints } from './own-endpoints.ts';

export const firebaseFunctions = defineFramework({
  name: 'firebase-functions',
  packages: ['firebase-functions'],
  model: ({ node, subpath }) => {
    if (/(?:^|\/)https$/.test(subpath)) return httpsModule(node);
    return /^(?:v1|v2)?$/.test(subpath) ? rootModule(node) : undefined;
  },
});

function httpsModule(node: ts.Node): Value {
  const onRequest = native('onRequest', node, (call) => makeFunction(call, 'onRequest'));
  const onCall = native('onCall', node, (call) => makeFunction(call, 'onCall'));
  return withUnknownRest(node, 'firebase-functions/https', { onRequest, onCall });
}

/** `functions.https`, `functions.region('…').https`, `functions.runWith({…}).https`. */
function rootModule(node: ts.Node): Value {
  const https = httpsModule(node);
  const chained = native('region', node, () => root);
  const root: ObjectValue = withUnknownRest(node, 'firebase-functions', { https, region: chained, runWith: chained });
  return root;
}

/** A module of which only what serves HTTP is known. */
function withUnknownRest(node: ts.Node, name: string, known: Readonly<Record<string, Value>>): ObjectValue {
  return hostObject(name, node, (property, at) => {
    if (Object.hasOwn(known, property)) return known[property];
    const from = [{ kind: 'module', name }] as const;
    return unknown({ key: `import ${name}.${property}`, text: property, node: at, from, present: true });
  });
}

/** `onRequest(handler)`, `onRequest(options, handler)`. */
function makeFunction(call: NativeCall, kind: 'onRequest' | 'onCall'): Value {
  const { run, args, node } = call;
  const hasOptions = args.length > 1;
  const options = hasOptions && args[0] ? run.force(args[0]) : undefined;
  const handler = hasOptions ? args[1] : args[0];
  const origin = originOption(options);
  const middleware = origin && corsMiddleware(run, corsOptions(run, origin, kind, node), node, LIBRARY);
  // A callable function that says nothing of CORS is open to every page, as its platform wants it: nothing to probe.
  // Neither is an app that is handed over as it is: its own routes are probed.
  const isApp = handler !== undefined && isAppOfItsOwn(run.force(handler));
  if (middleware || (kind === 'onRequest' && !isApp)) {
    run.sites.push(() => [endpointOf(run, kind, middleware, handler, node)]);
  }
  return objectWith(node, { __endpoint: object(node) });
}

function isAppOfItsOwn(handler: Settled): boolean {
  return routerState(handler) !== undefined || hasOwnEndpoints(handler);
}

/** What runs is the `cors` package, whose newest release is assumed. */
const LIBRARY = {
  name: 'firebase-functions',
  version: NEWEST,
  installed: true,
  allowlist: { name: 'cors', value: '$LIST' },
};

function originOption(options: Settled | undefined): Property | undefined {
  return options?.kind === 'object' ? options.properties.get('cors') : undefined;
}

/** A list of one origin counts as that origin. */
function corsOptions(run: Run, { value, node: property }: Property, kind: string, node: ts.Node): Value {
  const settled = run.force(value);
  const elements = settled.kind === 'object' && settled.internal.type === 'array' ? settled.internal.elements : [];
  const [only = settled] = elements.length === 1 ? elements : [];
  const options = object(node);
  options.properties.set('origin', { value: only, node: property });
  if (kind === 'onCall') {
    const methods = array([primitive('POST', node)], node);
    options.properties.set('methods', { value: methods, node });
  }
  return options;
}

function endpointOf(
  run: Run,
  kind: 'onRequest' | 'onCall',
  middleware: Value | undefined,
  handler: Value | undefined,
  node: ts.Node,
): Endpoint {
  const { file, start } = placeOf(node);
  const settled = handler && run.force(handler);
  return {
    key: `firebase ${file}:${start}`,
    label: `${kind}(…)`,
    node,
    methods: kind === 'onCall' ? ['POST'] : [],
    path: undefined,
    part: false,
    respond: (inner, exchange) => {
      const request = expressRequest(exchange, node);
      const response = expressResponse(exchange, node);
      const goOn = native('next', node, (call) => {
        if (kind === 'onCall') answerCall(exchange);
        else callHandler(inner, exchange, settled, [request, response], node);
        return undefinedValue(call.node);
      });
      const nothing = undefinedValue(node);
      if (middleware) callValue(inner, middleware, nothing, [request, response, goOn], node);
      else callValue(inner, goOn, nothing, [], node);
    },
  };
}

/** Calls are sent by POST, in a form of their own: anything else is a bad request. */
function answerCall(exchange: Exchange): void {
  exchange.status = exchange.request.method === 'POST' ? undefined : 400;
  exchange.sent = true;
}

/** An app, or a handler that nobody shows, answers; what an app adds is probed with the app. */
function callHandler(run: Run, exchange: Exchange, handler: Settled | undefined, args: Value[], node: ts.Node): void {
  if (!handler || !isCallable(handler)) {
    exchange.status = undefined;
    exchange.sent = true;
    return;
  }
  const result = callValue(run, handler, undefinedValue(node), args, node);
  if (hasFailed(run, exchange, result) && !exchange.sent) fail(exchange);
  else if (!exchange.sent) exchange.unanswered = !exchange.handedOver;
}
