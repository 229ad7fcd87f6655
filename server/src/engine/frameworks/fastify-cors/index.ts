// `@fastify/cors` 7 to 11 and `fastify-cors` 6 (index.js): options, functions that are asked for the origin or for all
// options, a route's own options, preflights. Tested against every measured row of 6.0.3, 7.0.0, 8.5.0, 9.0.1, 10.1.0 and
// 11.4.3.

import type ts from 'typescript';
import semver from 'semver';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { native, undefinedValue, type NativeCall, type Settled, type Value } from '../../interpreter/value.ts';
import { arity } from '../express/handlers.ts';
import { addHook, contextOf, HOOKS, type Context, type HookName } from '../fastify/app.ts';
import { pluginAlone } from '../fastify/index.ts';
import { callNotFound, passageOf, send, type Passage } from '../fastify/lifecycle.ts';
import { skipOverride } from '../fastify/loading.ts';
import { defineFramework } from '../framework.ts';
import { onUnknownUser } from '../handed-to-unknown.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { functionWith } from '../native-object.ts';
import { answerWithOptions, invalidOrigin, type CorsPassage } from './answer.ts';
import { OPTIONS, readOptions, withRouteOptions } from './options.ts';
import { noteUnknownOptions } from '../unknown-options.ts';

const NEWEST = '11.4.3';
const NEWEST_OF = { '@fastify/cors': NEWEST, 'fastify-cors': '6.1.0' };

/** A list asks for exact origins, and tells caches on every answer. */
const ALLOWLIST = { name: 'origin', value: '$LIST' };

export const fastifyCors = defineFramework({
  name: '@fastify/cors',
  packages: Object.keys(NEWEST_OF),
  model: ({ name, node, version, subpath }) => {
    if (subpath) return undefined;
    const newest = name === 'fastify-cors' ? NEWEST_OF[name] : NEWEST;
    const library = { ...libraryOf(name, version, newest), allowlist: ALLOWLIST, methodsOption: 'methods' };
    const plugin = skipOverride(native('fastifyCors', node, (call) => install(call, library)));
    onUnknownUser(plugin, ({ run, args, node: at }) => pluginAlone(run, plugin, args[1], at));
    return functionWith(plugin, { fastifyCors: plugin, default: plugin });
  },
});

/** `(fastify, options, done)`, as Fastify calls a plugin. */
function install({ run, args, node }: NativeCall, library: Library): Value {
  const context = args[0] && contextOf(run.force(args[0]));
  const given = args[1] && run.force(args[1]);
  if (!context) return undefinedValue(node);
  const preflights = new WeakSet<Passage>();
  const hook = native('handleCors', node, (call) => {
    const way = passageOf(call.args[1]);
    if (way) answer(call, way, { context, given, library, node, preflights });
    return undefinedValue(call.node);
  });
  addHook(context, hookName(run, given, node, library), hook);
  context.app.routes.push({
    methods: ['OPTIONS'],
    path: `${context.prefix}*`,
    context,
    handler: native('preflight', node, (call) => answerPreflightRoute(call, preflights)),
    hooks: {},
    errorHandler: undefined,
    config: undefined,
    node,
  });
  return undefinedValue(node);
}

/** What the plugin was set up with. */
interface Setup {
  readonly context: Context;
  readonly given: Settled | undefined;
  readonly library: Library;
  readonly node: ts.Node;
  /** The requests that the plugin answers as preflights. */
  readonly preflights: WeakSet<Passage>;
}

/** The hook in which the headers are written: `onRequest` unless another is asked for, which can be done since 8.2. */
function hookName(run: Run, given: Settled | undefined, node: ts.Node, { version }: Library): HookName {
  if (semver.lt(version, '8.2.0')) return 'onRequest';
  const name = given?.kind === 'object' ? knownText(run, getProperty(run, given, 'hook', node)) : undefined;
  return HOOKS.find((hook) => hook === name) ?? 'onRequest';
}

/** Its own route for preflights only answers those that the hook has let pass. */
function answerPreflightRoute(call: NativeCall, preflights: WeakSet<Passage>): Value {
  const way = passageOf(call.args[1]);
  if (way && preflights.has(way)) send(way, undefined);
  else if (way) callNotFound(way);
  return undefinedValue(call.node);
}

function answer(call: NativeCall, way: Passage, { context, given, library, node, preflights }: Setup): void {
  const { run, args } = call;
  run.invoked.add(node);
  const next = args.at(-1) ?? undefinedValue(node);
  const passage: CorsPassage = {
    run,
    // The headers go into the reply's own list.
    exchange: { ...way.exchange, headers: way.state.headers },
    node,
    library,
    way,
    isOffLate: false,
    instance: context.value,
    next: (error) => void callValue(run, next, undefinedValue(node), error ? [error] : [], node),
    enablePreflight: () => preflights.add(way),
  };
  const delegate = delegateIn(passage, given);
  if (delegate) askDelegate(delegate, args[0] ?? undefinedValue(node), passage);
  else answerOnRoute(given, false, passage);
}

/** The function that is asked for the options: given in their place, or as `delegator` since 8.1. */
function delegateIn({ run, library, node }: CorsPassage, given: Settled | undefined): Value | undefined {
  if (given && isCallable(given)) return given;
  if (given?.kind !== 'object' || !given.properties.has('delegator')) return undefined;
  if (semver.lt(library.version, '8.1.0')) return undefined;
  const delegate = run.force(getProperty(run, given, 'delegator', node));
  return isCallable(delegate) ? delegate : undefined;
}

/** A delegate of two parameters calls back, any other gives a promise. */
function askDelegate(delegate: Value, request: Value, passage: CorsPassage): void {
  const { run, node, instance } = passage;
  const settled = run.force(delegate);
  const callback = native('callback', node, (call) => {
    const failure = call.args[0] && run.force(call.args[0]);
    if (failure && !(failure.kind === 'primitive' && !failure.value)) passage.next(failure);
    else answerOnRoute(call.args[1] && run.force(call.args[1]), true, passage);
    return undefinedValue(call.node);
  });
  const callsBack = settled.kind === 'object' && arity(settled) === 2;
  const result = callValue(run, delegate, instance, callsBack ? [request, callback] : [request], node);
  if (callsBack || run.stopped) return;
  const promised = run.force(result);
  const isPromise = promised.kind === 'object' && promised.internal.type === 'promise';
  if (promised.kind !== 'unknown' && !isPromise) return passage.next(invalidOrigin(passage));
  const options = run.force(awaited(run, promised));
  const rejected = run.takeThrown();
  if (rejected) passage.next(rejected);
  else answerOnRoute(options, true, passage);
}

/** The options of the route's own `config.cors` come over those of the plugin, and `false` switches it off. */
function answerOnRoute(given: Settled | undefined, isDynamic: boolean, passage: CorsPassage): void {
  const { run, node, library, way } = passage;
  noteUnknownOptions(given, OPTIONS, passage);
  const options = readOptions(run, given, node, library);
  const config = way.route.config && run.force(way.route.config);
  const own = config?.kind === 'object' ? run.force(getProperty(run, config, 'cors', node)) : undefined;
  const isOff = own?.kind === 'primitive' && own.value === false;
  if (isOff && semver.gte(library.version, '11.4.3')) return passage.next();
  const isOffLate = isOff && semver.gte(library.version, '10.1.0');
  const isLaidOver = own?.kind === 'object' && semver.gte(library.version, '11.2.0');
  answerWithOptions(isLaidOver ? withRouteOptions(run, options, own, node) : options, isDynamic, {
    ...passage,
    isOffLate,
  });
}
