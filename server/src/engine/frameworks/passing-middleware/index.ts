// Middleware that has nothing to do with CORS and that nearly every server has: without it in the way, what answers can
// be told for sure. Which packages these are stands in `packages.ts`.

import type ts from 'typescript';
import semver from 'semver';
import { callValue } from '../../interpreter/call.ts';
import { member, unknown } from '../../interpreter/unknowns.ts';
import {
  define,
  hostObject,
  native,
  object,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Unknown,
  type Value,
} from '../../interpreter/value.ts';
import { defineFramework, type ModelRequest } from '../framework.ts';
import { calledWith } from '../koa/compose.ts';
import { asPassing } from '../open-handler.ts';
import { PASSING_PACKAGES, type PassingPackage } from './packages.ts';

export const passingMiddleware = defineFramework({
  name: 'passing-middleware',
  packages: Object.keys(PASSING_PACKAGES),
  model: (request) => {
    const about = request.subpath ? undefined : PASSING_PACKAGES[request.name];
    return about && isSeen(about, request) ? moduleOf(about, request) : undefined;
  },
});

/** Where nobody knows the version it is taken for one of those that were seen. */
function isSeen({ versions }: PassingPackage, { version: { number } }: ModelRequest): boolean {
  return number === undefined || semver.satisfies(number, versions, { includePrerelease: true });
}

/** The module: what it exports besides the functions that make middleware stays unknown. */
function moduleOf(about: PassingPackage, { name, node }: ModelRequest): ObjectValue {
  const rest = unknown({ key: `import ${name}`, text: name, node, from: [{ kind: 'module', name }], present: true });
  const isPlugin = about.form === 'fastify';
  const maker = (of: string): NativeBehaviour | undefined => {
    // A plugin of Fastify's has done nothing of interest once it is loaded.
    if (about.makers.includes(of)) return ({ node: at }) => (isPlugin ? undefinedValue(at) : middleware(about, of, at));
    const texts = about.turnsAway?.[of];
    if (texts) return (call) => (isPlainCall(call, texts) ? turningAway(call.node) : rest);
    const methods = about.makersOfMakers?.[of];
    return methods && ((call) => makerOf(about, methods, rest, call));
  };
  const itself = maker('');
  const module = itself ? native(name, node, itself) : object(node);
  for (const of of [...about.makers, ...Object.keys(about.turnsAway ?? {})]) {
    const make = of === '' ? undefined : maker(of);
    if (make) define(module, of, native(of, node, make));
  }
  module.rest = rest;
  return module;
}

/** `authenticate('jwt')`, `authenticate('jwt', { session: false })`: with other options it may do something else. */
function isPlainCall({ run, args }: NativeCall, texts: readonly string[]): boolean {
  if (texts.length === 0) return true;
  const [first, options, ...others] = args.map((arg) => run.force(arg));
  const isText = first?.kind === 'primitive' && texts.some((text) => text === first.value);
  if (!isText || others.length > 0) return false;
  if (options === undefined) return true;
  if (options.kind !== 'object' || options.rest || options.internal.type !== 'plain') return false;
  return [...options.properties.keys()].every((name) => name === 'session');
}

/** A preflight carries no credentials (Fetch § "CORS-preflight fetch"): it gets 401. Others may get it, or pass. */
function turningAway(node: ts.Node): ObjectValue {
  return native('middleware', node, (call) => {
    const { exchange } = call.run;
    if (exchange?.request.requestMethod === undefined) {
      if (exchange) exchange.passedUnseen = true;
      return callNext(call);
    }
    exchange.status = 401;
    exchange.sent = true;
    return undefinedValue(call.node);
  });
}

/** What `multer({…})` gives. */
function makerOf(about: PassingPackage, methods: readonly string[], rest: Unknown, { node }: NativeCall): ObjectValue {
  return hostObject('upload', node, (name, at) => {
    if (!methods.includes(name)) return member(rest, name, at);
    return native(name, at, (call) => middleware(about, name, call.node));
  });
}

function middleware({ form, readsJson }: PassingPackage, maker: string, node: ts.Node): ObjectValue {
  const goOn = form === 'koa' ? (call: NativeCall) => calledWith(call).goOn() : callNext;
  const value = native('middleware', node, (call) => {
    const { exchange } = call.run;
    if (exchange && readsJson?.includes(maker)) exchange.readsJson = true;
    return goOn(call);
  });
  return readsJson?.includes(maker) ? value : asPassing(value);
}

function callNext({ run, args, node }: NativeCall): Value {
  const next = args[2];
  return next ? callValue(run, next, undefinedValue(node), [], node) : undefinedValue(node);
}
