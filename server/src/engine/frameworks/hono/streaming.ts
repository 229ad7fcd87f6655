// `hono/streaming`: functions that are given a context and answer by it.

import type ts from 'typescript';
import { native, undefinedValue, type ObjectValue } from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';
import { contextOf } from './context.ts';
import { makeResponse } from './response.ts';

export function respondBy(names: readonly string[], node: ts.Node): ObjectValue {
  const functions = names.map((name) => [
    name,
    native(name, node, ({ run, args, node: at }) => {
      const context = contextOf(run, args[0]);
      if (!context) return undefinedValue(at);
      return makeResponse(context, { init: undefined, headers: undefined }, run, at);
    }),
  ]);
  return objectWith(node, Object.fromEntries(functions) as Record<string, ObjectValue>); // Pairs of a name and a function.
}
