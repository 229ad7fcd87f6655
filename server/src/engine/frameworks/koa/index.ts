// Koa 1 to 3 (koa/lib/application.js; measured with 2.16 and 3.3): apps, their middleware, and what errors do to headers.

import semver from 'semver';
import { throwTypeError } from '../../interpreter/properties.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  define,
  hostObject,
  native,
  object,
  primitive,
  undefinedValue,
  type Internal,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { defineFramework, type AssumedVersion } from '../framework.ts';
import { noteListening } from '../listening.ts';
import { functionWith, methodTable } from '../native-object.ts';
import { answersByItself } from '../own-endpoints.ts';
import { markUsed } from './branches.ts';
import { appEndpoints, respondByApp, type App } from './endpoints.ts';
import type { Major } from './headers.ts';

export const koa = defineFramework({
  name: 'koa',
  packages: ['koa'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const construct: NativeBehaviour = (call) => newApp(majorOf(version), call);
    // Koa 1 was called without `new`, as a rule.
    const called: NativeBehaviour = (call) => {
      if (version.number === undefined || majorOf(version) === 1) return newApp(1, call);
      return throwTypeError(call.run, 'Koa cannot be called without new', call.node);
    };
    const Koa = native('Koa', node, called, construct);
    return functionWith(Koa, { default: Koa });
  },
});

/** Where no version is known it is the second: only there `ctx.origin` is nothing that a page could choose. */
function majorOf(version: AssumedVersion): Major {
  const major = semver.coerce(version.number)?.major ?? 2;
  return major <= 1 ? 1 : major === 2 ? 2 : 3;
}

interface AppState extends App {
  readonly middleware: Value[];
  readonly uses: Map<Value, ObjectValue['node']>;
  /** True once another app has mounted it. */
  mounted: boolean;
}

// An instance of a subclass shares what makes the object an app, and nothing else.
const states = new WeakMap<Internal, AppState>();

/** The middleware of an app that is mounted from now on; `undefined` for what is no app. */
export function mountedMiddleware(value: Value): readonly Value[] | undefined {
  const state = value.kind === 'object' ? states.get(value.internal) : undefined;
  if (state) state.mounted = true;
  return state?.middleware;
}

function newApp(major: Major, { run, node }: NativeCall): ObjectValue {
  const extensions = object(node);
  const middleware: Value[] = [];
  const uses = new Map<Value, ObjectValue['node']>();
  const methods = methodTable({
    use: (call) => {
      const added = call.args[0] ?? undefinedValue(call.node);
      markUsed(added);
      middleware.push(added);
      uses.set(added, call.node);
      return call.self;
    },
    callback: (call) => callbackOf(state, call),
    listen: (call) => {
      noteListening(call);
      return hostObject('Server', call.node, () => undefined);
    },
    on: (call) => call.self,
    once: (call) => call.self,
  });
  const value = hostObject('app', node, (name, at) => (name === 'env' ? environmentName(at) : methods(name, at)));
  define(value, 'context', extensions, node);
  const state: AppState = { node, major, middleware, uses, value, extensions, mounted: false };
  states.set(value.internal, state);
  run.sites.push(() => (state.mounted ? [] : appEndpoints(run, state)));
  return value;
}

/** `http.createServer(app.callback())`: the app's routes are its endpoints. */
function callbackOf(app: App, { node }: NativeCall): ObjectValue {
  const callback = native('callback', node, (call) => {
    const { exchange } = call.run;
    if (exchange && !exchange.sent) respondByApp(call.run, exchange, app);
    return undefinedValue(call.node);
  });
  return answersByItself(callback);
}

/** `app.env` is NODE_ENV, or `development` where that is not set. */
function environmentName(node: ObjectValue['node']): Value {
  const mode = unknown({ key: 'process.env.NODE_ENV', node, from: [{ kind: 'environment', name: 'NODE_ENV' }] });
  const condition = { subject: mode.key, test: { kind: 'truthy' }, from: mode.from, node, text: mode.key } as const;
  return { kind: 'choice', condition, whenTrue: mode, whenFalse: primitive('development', node, mode.from), node };
}
