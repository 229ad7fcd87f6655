// How routes get into a Fastify app: verbs, `route({…})`, `setNotFoundHandler`.

import type ts from 'typescript';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { NativeCall, ObjectValue, Value } from '../../interpreter/value.ts';
import { HOOKS, type Context, type HookName, type Route } from './app.ts';

/** `app.get(path, [options], handler)`. */
export function addVerbRoute(context: Context, methods: readonly string[], call: NativeCall): Value {
  const { run, args, node } = call;
  const path = knownText(run, args[0]);
  const last = args[2] ?? args[1];
  const handler = last && isHandler(run, last) ? last : undefined;
  const given = args[1] && args[1] !== handler ? run.force(args[1]) : undefined;
  const options = given?.kind === 'object' ? given : undefined;
  if (path === undefined) context.app.holdsUnseen = true;
  else
    addPaths(context, path, {
      ...optionsOf(run, options, node),
      methods,
      handler: handler ?? own(run, options, 'handler', node),
      node,
    });
  return call.self;
}

/** `app.route({ method, url, handler, … })`. */
export function addRoute(context: Context, call: NativeCall): Value {
  const { run, args, node } = call;
  const options = args[0] && run.force(args[0]);
  if (options?.kind !== 'object') {
    context.app.holdsUnseen = true;
    return call.self;
  }
  const path = knownText(run, own(run, options, 'url', node)) ?? knownText(run, own(run, options, 'path', node));
  const methods = methodsIn(run, own(run, options, 'method', node), node);
  if (path === undefined || methods === undefined) context.app.holdsUnseen = true;
  else
    addPaths(context, path, {
      ...optionsOf(run, options, node),
      methods,
      handler: own(run, options, 'handler', node),
      node,
    });
  return call.self;
}

/** `setNotFoundHandler([options], handler)`. */
export function addNotFoundHandler(context: Context, call: NativeCall): Value {
  const { run, args, node } = call;
  const handler = args.findLast((arg) => isCallable(run.force(arg)));
  const first = args.length > 1 && args[0] ? run.force(args[0]) : undefined;
  const options = first?.kind === 'object' ? first : undefined;
  const path = context.prefix === '' ? '*' : `${context.prefix.replace(/\/$/, '')}/*`;
  const route = { ...optionsOf(run, options, node), context, methods: [], handler, node };
  context.app.notFound.push({ ...route, path });
  if (context.prefix !== '') context.app.notFound.push({ ...route, path: context.prefix });
  return call.self;
}

type RouteParts = Omit<Route, 'path' | 'context'>;

function addPaths(context: Context, path: string, parts: RouteParts): void {
  const { prefix, app } = context;
  // The root of a prefix is there with and without its slash.
  const paths = path === '/' && prefix !== '' ? ['', '/'] : [path];
  for (const one of paths) {
    const whole = prefix.endsWith('/') && one.startsWith('/') ? prefix + one.slice(1) : prefix + one;
    app.routes.push({ ...parts, context, path: whole });
  }
}

function isHandler(run: Run, value: Value): boolean {
  if (value.kind === 'deferred') return true;
  const settled = run.force(value);
  return settled.kind === 'unknown' || isCallable(settled);
}

function optionsOf(
  run: Run,
  options: ObjectValue | undefined,
  node: ts.Node,
): Pick<Route, 'hooks' | 'errorHandler' | 'config'> {
  const hooks: Partial<Record<HookName, readonly Value[]>> = {};
  for (const name of HOOKS) {
    const given = own(run, options, name, node);
    if (given) hooks[name] = listed(run, given, node);
  }
  return { hooks, errorHandler: own(run, options, 'errorHandler', node), config: own(run, options, 'config', node) };
}

/** One hook or a list of them. */
function listed(run: Run, given: Value, node: ts.Node): readonly Value[] {
  const settled = run.force(given);
  const isList = settled.kind === 'object' && settled.internal.type === 'array';
  return isList ? (elementsOf(run, settled, node) ?? []) : [settled];
}

/** A property that is there and not `undefined`. */
function own(run: Run, options: ObjectValue | undefined, name: string, node: ts.Node): Value | undefined {
  if (!options?.properties.has(name)) return undefined;
  const value = getProperty(run, options, name, node);
  return value.kind === 'primitive' && value.value === undefined ? undefined : value;
}

function methodsIn(run: Run, method: Value | undefined, node: ts.Node): readonly string[] | undefined {
  const settled = method && run.force(method);
  const one = knownText(run, settled);
  if (one !== undefined) return [one.toUpperCase()];
  const elements = settled?.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  const names = elements?.map((element) => knownText(run, element)?.toUpperCase());
  return names?.every((name) => name !== undefined) ? names : undefined;
}
