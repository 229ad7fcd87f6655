// Errors that carry a status: `createError({ statusCode: 403 })`, `new HTTPError({ status: 403 })`.

import type ts from 'typescript';
import { builtinGlobal } from '../../interpreter/builtins/global.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  define,
  object,
  primitive,
  type NativeBehaviour,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';

/** An error with that status. */
export function httpError(run: Run, status: number, node: ts.Node): ObjectValue {
  const error = bareError(run, node);
  for (const name of STATUS_NAMES) define(error, name, primitive(status, node), node);
  return error;
}

const STATUS_NAMES = ['statusCode', 'status'] as const;

/** `createError(input)`, `new HTTPError(input)`, `new HTTPError(message, input)`. */
export const makeError: NativeBehaviour = ({ run, args, node }) => {
  const given = args.map((arg) => run.force(arg));
  const details = given.find((arg) => arg.kind === 'object');
  if (details && isError(details)) return details;
  const error = httpError(run, 500, node);
  if (!details) return error;
  for (const name of [...STATUS_NAMES, 'headers', 'data', 'message']) {
    const value = getProperty(run, details, name, node);
    if (value.kind === 'primitive' && value.value === undefined) continue;
    // Either name of the status is understood, and both are there to be read.
    const isStatus = name === 'statusCode' || name === 'status';
    for (const each of isStatus ? STATUS_NAMES : [name]) define(error, each, value, node);
  }
  return error;
};

/** `HTTPError.status(403, 'Forbidden')`. */
export const makeErrorOfStatus: NativeBehaviour = ({ run, args, node }) => {
  const error = httpError(run, 500, node);
  const [status] = args;
  if (status) for (const name of STATUS_NAMES) define(error, name, status, node);
  return error;
};

function bareError(run: Run, node: ts.Node): ObjectValue {
  const type = builtinGlobal(run, 'Error', node);
  const prototype = type?.kind === 'object' ? type.properties.get('prototype')?.value : undefined;
  return object(node, { type: 'error' }, prototype?.kind === 'object' ? prototype : undefined);
}

/** Any other error as one with a status, its own where it has one: what hooks are given. */
export function asHttpError(run: Run, error: Value, names: readonly string[], node: ts.Node): Value {
  const settled = run.force(error);
  if (settled.kind === 'unknown') return settled;
  if (settled.kind === 'object' && STATUS_NAMES.every((name) => settled.properties.has(name))) return settled;
  const wrapped = httpError(run, statusOf(run, settled, names, node) ?? 500, node);
  define(wrapped, 'cause', settled, node);
  if (settled.kind !== 'object') return wrapped;
  define(wrapped, 'message', getProperty(run, settled, 'message', node), node);
  define(wrapped, 'headers', getProperty(run, settled, 'headers', node), node);
  return wrapped;
}

export function isError(value: Settled): boolean {
  return value.kind === 'object' && value.internal.type === 'error';
}

/** The status of the answer to an error: its own, else 500; `undefined` where nobody knows. */
export function statusOf(run: Run, error: Value, names: readonly string[], node: ts.Node): number | undefined {
  const settled = run.force(error);
  if (settled.kind === 'unknown') return undefined;
  if (settled.kind !== 'object') return 500;
  for (const name of names) {
    const status = run.force(getProperty(run, settled, name, node));
    if (status.kind === 'unknown') return undefined;
    if (status.kind === 'primitive' && typeof status.value === 'number') return status.value;
  }
  return 500;
}
