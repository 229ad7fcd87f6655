// Middleware of Nest's modules: `configure(consumer)` with `consumer.apply(…).exclude(…).forRoutes(…)`.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import { hostObject, native, undefinedValue, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { classOf, type ClassValue } from './decorators.ts';
import { inject } from './injection.ts';
import { joinPaths, optionOf, routesOf } from './routes.ts';
import { REQUEST_METHODS } from './nestjs-common.ts';

/** Middleware, and where it runs. */
export interface Mounted {
  readonly middleware: Value;
  readonly path: string;
  /** `undefined` for a path's beginning and any method. */
  readonly methods: readonly string[] | undefined;
  readonly excluded: readonly string[];
  readonly node: ts.Node;
}

/** The middleware that a module asks for. */
export function middlewareOf(run: Run, module: ClassValue): readonly Mounted[] {
  const prototype = module.value.properties.get('prototype')?.value;
  if (!prototype || run.force(getProperty(run, prototype, 'configure', module.code)).kind !== 'object') return [];
  const instance = inject(run, module);
  if (!instance) return [];
  const mounted: Mounted[] = [];
  const consumer = consumerOf(run, mounted, module.code);
  const { exchange } = run;
  run.exchange = undefined;
  callValue(run, getProperty(run, instance, 'configure', module.code), instance, [consumer], module.code);
  run.takeThrown();
  run.exchange = exchange;
  return mounted;
}

function consumerOf(run: Run, mounted: Mounted[], node: ts.Node): Value {
  const apply = native('apply', node, (call): Value => {
    const middleware = call.args.flatMap((arg) => handlersIn(run, arg, call.node));
    return boundTo(run, middleware, mounted, consumer, call.node);
  });
  const consumer: Value = hostObject('MiddlewareConsumer', node, (name) => (name === 'apply' ? apply : undefined));
  return consumer;
}

function boundTo(run: Run, middleware: readonly Value[], mounted: Mounted[], consumer: Value, node: ts.Node): Value {
  const excluded: string[] = [];
  const proxy: ObjectValue = hostObject('MiddlewareConfigProxy', node, (name, at) => {
    if (name === 'exclude') {
      return native(name, at, (call) => {
        excluded.push(...call.args.flatMap((arg) => routesIn(run, arg, call.node).map(({ path }) => path)));
        return proxy;
      });
    }
    if (name !== 'forRoutes') return undefined;
    return native(name, at, (call) => {
      for (const { path, methods } of call.args.flatMap((arg) => routesIn(run, arg, call.node))) {
        for (const one of middleware) mounted.push({ middleware: one, path, methods, excluded, node: call.node });
      }
      return consumer;
    });
  });
  return proxy;
}

interface MountPoint {
  readonly path: string;
  readonly methods: readonly string[] | undefined;
}

/** A path, `{ path, method }`, a controller, or a list of them. */
function routesIn(run: Run, value: Value, node: ts.Node): readonly MountPoint[] {
  const settled = run.force(value);
  if (settled.kind === 'primitive') {
    return typeof settled.value === 'string' ? [{ path: joinPaths(settled.value), methods: undefined }] : [];
  }
  if (settled.kind === 'unknown') return [];
  const type = classOf(run, settled);
  if (type) {
    return routesOf(run, type).flatMap(({ paths, methods }) => paths.map((path) => ({ path, methods })));
  }
  const elements = elementsOf(run, settled, node);
  if (elements) return elements.flatMap((element) => routesIn(run, element, node));
  const path = knownText(run, optionOf(run, settled, 'path') ?? undefinedValue(node));
  return path === undefined ? [] : [{ path: joinPaths(path), methods: methodsIn(run, settled) }];
}

function methodsIn(run: Run, route: Value): readonly string[] {
  const given = optionOf(run, route, 'method');
  const method = given && run.force(given);
  const name = method?.kind === 'primitive' ? REQUEST_METHODS[Number(method.value)] : undefined;
  return name === undefined || name === 'ALL' ? [] : [name];
}

/** The `(req, res, next)` functions in what was applied: a class's `use` as one. What cannot touch CORS is left out. */
function handlersIn(run: Run, value: Value, node: ts.Node): readonly Value[] {
  const settled = run.force(value);
  if (settled.kind === 'unknown') return [settled];
  if (settled.kind === 'primitive') return [];
  const type = classOf(run, settled);
  if (!type) {
    const elements = isCallable(settled) ? undefined : elementsOf(run, settled, node);
    if (elements) return elements.flatMap((element) => handlersIn(run, element, node));
    const { internal } = settled;
    const isIdle = internal.type === 'closure' && !touchesCors(internal.code, internal.environment);
    return isIdle ? [] : [settled];
  }
  if (!touchesCors(type.code, type.closure.environment)) return [];
  const instance = inject(run, type);
  if (!instance) return [];
  return [
    native('middleware', node, (call) =>
      callValue(run, getProperty(run, instance, 'use', node), instance, call.args, node),
    ),
  ];
}
