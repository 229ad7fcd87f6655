// How Fastify loads plugins (avvio): in the order of their registration, once the code around them has run or waits for
// them; each in a context of its own that takes over the hooks that are there by then.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { native, object, undefinedValue, type ObjectValue, type Settled, type Value } from '../../interpreter/value.ts';
import { emptyHooks, HOOKS, type App, type Context } from './app.ts';
import { makeInstance } from './instance.ts';

/** Plugins that work on the context they are registered in. */
const unencapsulated = new WeakSet<ObjectValue>();

/** Has a plugin work on the context that it is registered in, as `fastify-plugin` has. */
export function skipOverride(plugin: ObjectValue): ObjectValue {
  unencapsulated.add(plugin);
  return plugin;
}

/** Loads what waits for it, and what that registers. */
export function loadPlugins(run: Run, app: App): void {
  for (let next = app.queue.shift(); next; next = app.queue.shift()) {
    if (run.exhausted) return;
    const rest = app.queue;
    app.queue = [];
    next();
    loadPlugins(run, app);
    app.queue = rest;
    // A plugin that fails keeps the server from starting: what it has done so far is all there is to be seen.
    run.takeThrown();
  }
}

/** Registers a plugin: it is loaded when its turn comes. */
export function enqueue(run: Run, context: Context, plugin: Value, options: Value | undefined, node: ts.Node): void {
  context.app.queue.push(() => load(run, context, plugin, options, node));
}

function load(run: Run, context: Context, plugin: Value, options: Value | undefined, node: ts.Node): void {
  const { app } = context;
  // What an app registers from files without a CORS word is of no interest.
  const isPlain = plugin.kind === 'deferred' && !plugin.mayHoldCors();
  const settled = isPlain ? undefined : pluginIn(run, plugin, node);
  if (!settled || !isCallable(settled)) {
    app.holdsUnseen = true;
    // The project's own files would name CORS if they had to do with it; a package that loads them does not.
    const isOwnFile = plugin.kind === 'deferred' && plugin.mayHoldRoutes !== undefined;
    if (!isOwnFile) app.loadsUnseen = true;
    return;
  }
  const done = native('done', node, (call) => undefinedValue(call.node));
  const given = optionsOf(run, options, context, node);
  const target = isEncapsulated(run, settled) ? childOf(run, context, given, node) : context;
  const result = callValue(run, settled, target.value, [target.value, given, done], node);
  if (!run.stopped) awaited(run, result);
}

/** A plugin as given: a function, a promise of a module (`import('./routes.js')`), a module with a default export. */
function pluginIn(run: Run, plugin: Value, node: ts.Node): Settled | undefined {
  const settled = run.force(awaited(run, plugin));
  run.takeThrown();
  if (settled.kind !== 'object') return settled;
  const byDefault = run.force(getProperty(run, settled, 'default', node));
  if (byDefault.kind === 'object') return byDefault;
  return isCallable(settled) ? settled : undefined;
}

function isEncapsulated(run: Run, plugin: ObjectValue): boolean {
  const skips = plugin.properties.get('@@for skip-override');
  if (skips) {
    const value = run.force(skips.value);
    return !(value.kind === 'primitive' && value.value);
  }
  return !unencapsulated.has(plugin);
}

/** Options may be a function of the instance. */
function optionsOf(run: Run, options: Value | undefined, context: Context, node: ts.Node): Value {
  const settled = options && run.force(options);
  if (!settled) return object(node);
  return isCallable(settled) ? callValue(run, settled, undefinedValue(node), [context.value], node) : settled;
}

function childOf(run: Run, parent: Context, options: Value, node: ts.Node): Context {
  const settled = run.force(options);
  const prefix = settled.kind === 'object' ? knownText(run, getProperty(run, settled, 'prefix', node)) : undefined;
  const hooks = emptyHooks();
  for (const name of HOOKS) hooks[name].push(...parent.hooks[name]);
  const child = makeInstance({ app: parent.app, parent, prefix: below(parent.prefix, prefix), hooks }, node);
  parent.children.push(child);
  return child;
}

function below(prefix: string, own: string | undefined): string {
  if (!own) return prefix;
  if (prefix.endsWith('/') && own.startsWith('/')) return prefix + own.slice(1);
  return prefix.endsWith('/') || own.startsWith('/') ? prefix + own : `${prefix}/${own}`;
}
