// @feathersjs/express 4 and 5: an app of Express 4 with `configure`, whose services are answered where `rest()` was
// configured. The CORS that it exports is `cors`.

import { callValue } from '../interpreter/call.ts';
import { getProperty } from '../interpreter/properties.ts';
import {
  native,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { newApp } from './express/index.ts';
import { ANY_PATH } from './express/paths.ts';
import { routerState, type Layer } from './express/router.ts';
import { asFeathers, callNext, moduleOf, servicesIn } from './feathers-app.ts';
import { defineFramework } from './framework.ts';
import { functionWith } from './native-object.ts';

export const feathersExpress = defineFramework({
  name: '@feathersjs/express',
  packages: ['@feathersjs/express'],
  model: ({ node, run, subpath }) => {
    if (subpath) return undefined;
    const express = moduleOf(run, 'express', node);
    const make = native('express', node, expressApp);
    const passes = native('middleware', node, (call) => native('middleware', call.node, passOn));
    const taken = ['json', 'urlencoded', 'text', 'raw', 'static', 'Router'].map((name) => {
      return [name, getProperty(run, express, name, node)] as const;
    });
    return functionWith(make, {
      ...Object.fromEntries(taken),
      default: make,
      original: express,
      serveStatic: getProperty(run, express, 'static', node),
      cors: moduleOf(run, 'cors', node),
      rest: native('rest', node, (call) => native('rest', call.node, markServices)),
      notFound: passes,
      errorHandler: native('errorHandler', node, (call) => native('errorHandler', call.node, passOn)),
      compression: passes,
      parseAuthentication: passes,
    });
  },
});

/** `express(feathers())`: an app of Express 4. */
const expressApp: NativeBehaviour = (call) => {
  const app = newApp(4, call);
  const use = getProperty(call.run, app, 'use', call.node);
  return asFeathers(app, call.node, (given) => {
    const service = servicesIn(given);
    return service ? registerService(app, given, service) : callValue(given.run, use, app, [...given.args], given.node);
  });
};

const restLayers = new WeakMap<ObjectValue, Layer>();

/** `app.configure(rest())`: from here on services are asked. */
function markServices({ run, args, node }: NativeCall): Value {
  const app = args[0] && run.force(args[0]);
  const state = app && routerState(app);
  if (app?.kind !== 'object' || !state) return undefinedValue(node);
  const handlers = [native('rest', node, passOn)];
  const layer: Layer = { kind: 'use', path: ANY_PATH, methods: [], handlers, node, route: {} };
  state.layers.push(layer);
  restLayers.set(app, layer);
  return undefinedValue(node);
}

/** Puts a service, and the middleware before it, where services are asked. Without `rest()` nobody reaches it. */
function registerService(app: ObjectValue, { args, node }: NativeCall, service: Value): Value {
  const state = routerState(app);
  const rest = restLayers.get(app);
  const [path, ...others] = args;
  if (!state || !rest || !path) return app;
  const handlers = [...others.slice(0, others.indexOf(service)), native('service', node, answerUnseen)];
  const layer: Layer = { kind: 'use', path: [path], methods: [], handlers, node, route: {} };
  state.layers.splice(state.layers.indexOf(rest), 0, layer);
  return app;
}

/** What a service answers is not for this engine to know. */
function answerUnseen({ run, node }: NativeCall): Value {
  if (run.exchange) {
    run.exchange.status = undefined;
    run.exchange.sent = true;
  }
  return undefinedValue(node);
}

const passOn: NativeBehaviour = (call) => callNext(call, call.args[2]);
