// What a router's methods are given: paths, one or several, and handlers, in lists perhaps.

import type ts from 'typescript';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Value } from '../../interpreter/value.ts';
import type { LayerPath } from './paths.ts';

/** Whether an argument is a path. */
export function isPath(run: Run, value: Value | undefined): boolean {
  if (!value || value.kind === 'deferred') return false;
  const settled = run.force(value);
  return knownText(run, settled) !== undefined || (settled.kind === 'object' && settled.internal.type === 'regexp');
}

/** The path that is no text. */
export function regExpOrUnknown(path: Value): LayerPath {
  const isRegExp = path.kind === 'object' && path.internal.type === 'regexp';
  return isRegExp ? { kind: 'regexp', value: path } : { kind: 'unknown' };
}

/** The paths in a first argument; `undefined` when that is a handler already. */
export function pathsIn(run: Run, first: Value | undefined, node: ts.Node): readonly Value[] | undefined {
  if (!first || first.kind === 'deferred') return undefined;
  if (isPath(run, first)) return [run.force(first)];
  const settled = run.force(first);
  const isList = settled.kind === 'object' && settled.internal.type === 'array';
  const elements = isList ? elementsOf(run, settled, node) : undefined;
  return elements && elements.length > 0 && elements.every((one) => isPath(run, one)) ? elements : undefined;
}

/** Handlers may come in lists. */
export function flatten(run: Run, handlers: readonly Value[], node: ts.Node): Value[] {
  return handlers.flatMap((handler) => {
    if (handler.kind === 'deferred') return [handler];
    const settled = run.force(handler);
    if (settled.kind !== 'object' || isCallable(settled) || settled.internal.type !== 'array') return [settled];
    return flatten(run, elementsOf(run, settled, node) ?? [], node);
  });
}

/** The texts in a list, in upper case. */
export function textsOf(run: Run, methods: Value, node: ts.Node): readonly string[] {
  const settled = run.force(methods);
  const elements = settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  return (elements ?? []).flatMap((one) => knownText(run, one)?.toUpperCase() ?? []);
}
