// @feathersjs/koa 5: an app of Koa with `configure`, whose services answer with the headers that are there. The CORS that it
// exports is @koa/cors.

import { callValue } from '../interpreter/call.ts';
import { getProperty } from '../interpreter/properties.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { native, undefinedValue, type NativeBehaviour, type NativeCall, type Value } from '../interpreter/value.ts';
import { asFeathers, callNext, moduleOf, servicesIn } from './feathers-app.ts';
import { defineFramework, type ModelRequest } from './framework.ts';
import { objectWith } from './native-object.ts';

export const feathersKoa = defineFramework({
  name: '@feathersjs/koa',
  packages: ['@feathersjs/koa'],
  model: (request) => (request.subpath ? undefined : koaModule(request)),
});

function koaModule({ node, run }: ModelRequest): Value {
  const passes = native('middleware', node, (call) => native('middleware', call.node, goOn));
  const rest = native('rest', node, (call) => native('rest', call.node, useServices));
  return objectWith(node, {
    koa: native('koa', node, koaApp),
    Koa: moduleOf(run, 'koa', node),
    cors: moduleOf(run, '@koa/cors', node),
    rest,
    bodyParser: passes,
    errorHandler: passes,
    parseAuthentication: passes,
    serveStatic: passes,
  });
}

/** `koa(feathers())`; a service is answered by its middleware, with the headers that are there. */
const koaApp: NativeBehaviour = (call) => {
  const { run, node } = call;
  const Koa = run.force(moduleOf(run, 'koa', node));
  const made =
    Koa.kind === 'object' && Koa.internal.type === 'native'
      ? Koa.internal.construct?.({ ...call, args: [] })
      : undefined;
  const app = made && run.force(made);
  if (app?.kind !== 'object') return unknown({ key: `feathers@${node.pos}`, node, from: [{ kind: 'opaque' }] });
  const use = getProperty(run, app, 'use', node);
  return asFeathers(app, node, (given) => {
    return servicesIn(given) ? app : callValue(given.run, use, app, [...given.args], given.node);
  });
};

/** `app.configure(rest())` of Koa: from here on a service may have answered. */
function useServices({ run, args, node }: NativeCall): Value {
  const [app = undefinedValue(node)] = args;
  const services = native('services', node, (call) => {
    if (call.run.exchange) call.run.exchange.passedUnseen = true;
    return goOn(call);
  });
  return callValue(run, getProperty(run, app, 'use', node), app, [services], node);
}

const goOn: NativeBehaviour = (call) => callNext(call, call.args[1]);
