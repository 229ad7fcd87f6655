// Express 4 and 5: apps and routers.

import semver from 'semver';
import { getProperty } from '../../interpreter/properties.ts';
import {
  native,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { defineFramework } from '../framework.ts';
import { functionWith } from '../native-object.ts';
import { expressManners } from './manners.ts';
import type { PathSyntax } from './paths.ts';
import type { RouterState } from './router.ts';
import { addLayer, newRouter } from './routing-table.ts';

export const express = defineFramework({
  name: 'express',
  packages: ['express'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const syntax = pathSyntax(version.number);
    const makeRouter: NativeBehaviour = (call) => expressRouter('router', syntax, call);
    const router = native('Router', node, makeRouter, makeRouter);
    // What parses bodies and serves files passes every request of interest on.
    const passes = native('middleware', node, (call) => native('middleware', call.node, callNext));
    const readsJson = native('json', node, (call) => native('jsonParser', call.node, parseJson));
    return functionWith(
      native('express', node, (call) => expressRouter('app', syntax, call)),
      { Router: router, json: readsJson, urlencoded: passes, text: passes, raw: passes, static: passes },
    );
  },
});

/** The path syntax of a version of Express; of the newest where the version is unknown. */
export function pathSyntax(version: string | undefined): PathSyntax {
  const parsed = version === undefined ? null : semver.coerce(version);
  return parsed && parsed.major < 5 ? 4 : 5;
}

/** An app that another package makes by `express()`. */
export function newApp(syntax: PathSyntax, call: NativeCall): ObjectValue {
  return expressRouter('app', syntax, call);
}

/** A body of JSON is a browser's after a preflight only. */
function parseJson(call: NativeCall): Value {
  if (call.run.exchange) call.run.exchange.readsJson = true;
  return callNext(call);
}

function callNext(call: NativeCall): Value {
  const next = call.args[2] && call.run.force(call.args[2]);
  return next?.kind === 'object' && next.internal.type === 'native'
    ? next.internal.call({ ...call, args: [] })
    : undefinedValue(call.node);
}

function expressRouter(kind: 'app' | 'router', syntax: PathSyntax, call: NativeCall): ObjectValue {
  const strict = kind === 'router' && isSet(call, 'strict');
  const caseSensitive = kind === 'router' && isSet(call, 'caseSensitive');
  const rules = { syntax, strict, caseSensitive };
  return newRouter(
    { kind, rules, manners: expressManners(syntax), methods: kind === 'app' ? appMethods : undefined },
    call,
  );
}

/** `app.get('env')` reads a setting. */
function appMethods(state: RouterState): Readonly<Record<string, NativeBehaviour>> {
  return {
    get: (call) => {
      if (call.args.length === 1) return setting(call);
      addLayer(state, 'route', ['GET'], call);
      return call.self;
    },
  };
}

/** Whether the options of `express.Router({…})` say so; what they leave to something unknown is taken for not set. */
function isSet({ run, args, node }: NativeCall, name: string): boolean {
  const options = args[0] && run.force(args[0]);
  if (options?.kind !== 'object') return false;
  const value = run.force(getProperty(run, options, name, node));
  return value.kind === 'primitive' && Boolean(value.value);
}

/** `app.get('env')` is NODE_ENV, or `development` where that is not set; other settings are unknown. */
function setting({ run, args, node }: NativeCall): Value {
  const name = args[0] && run.force(args[0]);
  const isEnv = name?.kind === 'primitive' && name.value === 'env';
  if (!isEnv) return unknown({ key: `setting@${node.pos}`, node, from: [{ kind: 'opaque' }] });
  const mode = unknown({ key: 'process.env.NODE_ENV', node, from: [{ kind: 'environment', name: 'NODE_ENV' }] });
  const condition = { subject: mode.key, test: { kind: 'truthy' }, from: mode.from, node, text: mode.key } as const;
  return { kind: 'choice', condition, whenTrue: mode, whenFalse: primitive('development', node, mode.from), node };
}
