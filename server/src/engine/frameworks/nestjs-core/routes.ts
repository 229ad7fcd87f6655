// The routes of a controller: its methods under `@Get()` and the like, and whether one can touch CORS at all.

import ts from 'typescript';
import { elementsOf } from '../../interpreter/properties.ts';
import { knownText } from '../../interpreter/operations.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Closure, ObjectValue, Value } from '../../interpreter/value.ts';
import { decoratorsOf, meaningOf, readDecorators, type ClassValue, type Meaning } from './decorators.ts';

/** A method that answers requests. */
export interface ControllerRoute {
  readonly controller: ClassValue;
  readonly method: ObjectValue;
  readonly closure: Closure;
  readonly code: ts.MethodDeclaration;
  /** The decorators of the method, and those of its controller. */
  readonly told: readonly Meaning[];
  readonly toldOfAll: readonly Meaning[];
  /** Empty for all methods. */
  readonly methods: readonly string[];
  /** Without a global prefix or a version: `/users/:id`. */
  readonly paths: readonly string[];
}

/** The routes of a controller, those that it inherits too. A path that the code does not tell is left out. */
export function routesOf(run: Run, controller: ClassValue): readonly ControllerRoute[] {
  const toldOfAll = decoratorsOf(run, controller);
  const prefix = meaningOf(toldOfAll, 'controller');
  if (!prefix) return [];
  const prefixes = pathsIn(run, optionOf(run, prefix.path, 'path') ?? prefix.path);
  return methodsOf(controller).flatMap((method): ControllerRoute[] => {
    const { internal } = method;
    if (internal.type !== 'closure' || !ts.isMethodDeclaration(internal.code)) return [];
    const told = readDecorators(run, internal.code, internal.environment);
    const route = meaningOf(told, 'route');
    if (!route) return [];
    const paths = prefixes.flatMap((first) => pathsIn(run, route.path).map((rest) => joinPaths(first, rest)));
    const { code } = internal;
    return [{ controller, method, closure: internal, code, told, toldOfAll, methods: route.methods, paths }];
  });
}

function methodsOf({ value }: ClassValue): readonly ObjectValue[] {
  const found = new Map<string, ObjectValue>();
  const prototype = value.properties.get('prototype')?.value;
  for (let holder = prototype?.kind === 'object' ? prototype : undefined; holder; holder = holder.prototype) {
    for (const [name, property] of holder.properties) {
      if (property.value.kind === 'object' && !found.has(name)) found.set(name, property.value);
    }
  }
  return [...found.values()];
}

/** `/users/:id`, of parts that may have slashes or not. */
export function joinPaths(...parts: readonly string[]): string {
  const segments = parts.map((part) => part.replace(/^\/+|\/+$/g, '')).filter((part) => part !== '');
  return `/${segments.join('/')}`;
}

/** The paths in the argument of a decorator: none given is the empty one, one that is unknown is none at all. */
export function pathsIn(run: Run, value: Value | undefined): readonly string[] {
  const settled = value && run.force(value);
  if (settled === undefined || (settled.kind === 'primitive' && settled.value === undefined)) return [''];
  if (settled.kind === 'object' && settled.internal.type === 'plain') return [''];
  const elements = settled.kind === 'object' ? (elementsOf(run, settled, settled.node) ?? []) : [settled];
  return elements.flatMap((element) => knownText(run, element) ?? []);
}

/** A property of options that are given as an object. */
export function optionOf(run: Run, options: Value | undefined, name: string): Value | undefined {
  const settled = options && run.force(options);
  return settled?.kind === 'object' ? settled.properties.get(name)?.value : undefined;
}

/** Whether calling a route can matter to CORS: its own code, what is in its decorators, or what handles its errors. */
export function isOfInterest(route: ControllerRoute, filters: readonly Value[]): boolean {
  return (
    meaningOf(route.told, 'header') !== undefined ||
    touchesCors(route.code, route.closure.environment) ||
    filters.some((filter) => filter.kind === 'object' && hasMethodThatTouchesCors(filter))
  );
}

/** Whether a class, or an instance of one, has code that touches CORS. */
export function hasMethodThatTouchesCors(value: ObjectValue): boolean {
  const { internal } = value;
  const code = internal.type === 'closure' ? (internal.classCode ?? internal.code) : value.node;
  if (internal.type === 'closure') return touchesCors(code, internal.environment);
  const constructor = value.prototype?.properties.get('constructor')?.value;
  return constructor?.kind === 'object' && constructor !== value && hasMethodThatTouchesCors(constructor);
}
