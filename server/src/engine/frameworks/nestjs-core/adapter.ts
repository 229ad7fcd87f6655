// What Nest's apps are built on: an adapter that carries routes, middleware and CORS to an Express or a Fastify app,
// each being the model of that framework.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { hostObject, native, type ObjectValue, type Value } from '../../interpreter/value.ts';
import type { AssumedVersion } from '../framework.ts';

export interface Adapter {
  /** The app of the underlying framework. */
  readonly instance: Value;
  readonly enableCors: (run: Run, options: Value | undefined, node: ts.Node) => void;
  /** A route's handler: `(request, response, next)` in any framework. */
  readonly addRoute: (run: Run, route: AddedRoute) => void;
  readonly addMiddleware: (run: Run, handler: Value, mount: MiddlewareMount) => void;
  /** Once all routes are there: what answers everything else. */
  readonly finish: (run: Run, node: ts.Node) => void;
}

export interface AddedRoute {
  readonly path: string;
  /** Empty for all methods. */
  readonly methods: readonly string[];
  readonly handler: Value;
  readonly node: ts.Node;
}

export interface MiddlewareMount {
  readonly path: string;
  /** `undefined` for a path's beginning and any method. */
  readonly methods: readonly string[] | undefined;
  readonly node: ts.Node;
}

const adapters = new WeakMap<ObjectValue, Adapter>();

/** The object `new ExpressAdapter()` of the program. */
export function adapterObject(name: string, adapter: Adapter, node: ts.Node): ObjectValue {
  const value = hostObject(name, node, (property, at, run) => {
    if (property === 'getInstance') return native(property, at, () => adapter.instance);
    return adapter.instance.kind === 'object' ? getProperty(run, adapter.instance, property, at) : undefined;
  });
  adapters.set(value, adapter);
  return value;
}

/** The adapter behind an object of the program. */
export function adapterOf(run: Run, value: Value | undefined): Adapter | undefined {
  const settled = value && run.force(value);
  return settled?.kind === 'object' ? adapters.get(settled) : undefined;
}

/** Calls a method of the underlying app. */
export function callMethod(run: Run, target: Value, name: string, args: readonly Value[], node: ts.Node): Value {
  return callValue(run, getProperty(run, target, name, node), target, args, node);
}

/** The major version of Nest, by which it brings its own Express and Fastify along; the newest where none is known. */
export function majorOf({ number }: AssumedVersion): number {
  return Number(/\d+/.exec(number ?? '')?.[0] ?? 11);
}
