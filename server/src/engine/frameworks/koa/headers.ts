// How Koa writes headers (koa/lib/response.js): version 2 makes texts of all values, `undefined` too; version 3 leaves
// them to Node, which refuses `undefined`.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { valueSide } from '../../exchange/write.ts';
import { knownText, textOf } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { undefinedValue, type NativeCall, type Value } from '../../interpreter/value.ts';
import { argumentNode } from '../native-object.ts';
import { pairsOf, setNodeHeader } from '../node-http/server-response.ts';

/** Which Koa it is. */
export type Major = 1 | 2 | 3;

/** `ctx.set(field, value)` and `ctx.set({…})`. */
export function setHeader(exchange: Exchange, major: Major, call: NativeCall): void {
  const { run, args, node } = call;
  const name = knownText(run, args[0]);
  if (name !== undefined) {
    const value = written(run, major, args[1] ?? undefinedValue(node), node);
    if (name !== '') setNodeHeader(exchange, run, name, value, argumentNode(call, 1), node);
    return;
  }
  for (const pair of pairsOf(run, args[0], node)) {
    const value = written(run, major, pair.value, pair.site);
    setNodeHeader(exchange, run, pair.name, value, valueSide(pair.site), pair.site);
  }
}

/** `ctx.append(field, value)`: one line more. */
export function appendHeader(exchange: Exchange, major: Major, call: NativeCall): void {
  const { run, args, node } = call;
  const name = knownText(run, args[0]);
  if (name === undefined) return;
  const value = written(run, major, args[1] ?? undefinedValue(node), node);
  setNodeHeader(exchange, run, name, value, argumentNode(call, 1), node, 'append');
}

function written(run: Run, major: Major, value: Value, node: ts.Node): Value {
  const settled = run.force(value);
  return major < 3 && settled.kind === 'primitive' ? textOf(run, settled, node) : settled;
}
