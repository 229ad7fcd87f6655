// `HTTPException` of hono/http-exception: an Error with a status, and perhaps with a response.

import type ts from 'typescript';
import semver from 'semver';
import { HeaderList } from '../../exchange/header-list.ts';
import { linkErrorClass } from '../../interpreter/builtins/error.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  define,
  defineHidden,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import type { AssumedVersion } from '../framework.ts';
import { NEWEST } from './cors.ts';
import { partsOf } from './response.ts';

/** The class in each run: every file that imports it gets the same. */
const classes = new WeakMap<Run, ObjectValue>();

export function httpException(run: Run, version: AssumedVersion, node: ts.Node): ObjectValue {
  const known = classes.get(run);
  if (known) return known;
  const prototype = object(node);
  // The response that an exception brings along got the exception's status with 4.4.
  const keepsStatus = semver.lt(semver.coerce(version.number)?.version ?? NEWEST, '4.4.0');
  const construct = (call: NativeCall) => newException(call, prototype, keepsStatus);
  const value = native('HTTPException', node, construct, construct);
  defineHidden(value, 'prototype', prototype, node);
  linkErrorClass(run, value, 'HTTPException', node);
  classes.set(run, value);
  return value;
}

function newException({ run, args, node }: NativeCall, prototype: ObjectValue, keepsStatus: boolean): ObjectValue {
  const [given = primitive(500, node), options] = args;
  const settled = options && run.force(options);
  const option = (name: string): Value =>
    settled?.kind === 'object' ? getProperty(run, settled, name, node) : undefinedValue(node);
  const error = object(node, { type: 'error' }, prototype);
  define(error, 'status', given, node);
  define(error, 'res', option('res'), node);
  defineHidden(error, 'message', option('message'), node);
  const getResponse = native('getResponse', node, (call) => responseOf(call, option('res'), given, keepsStatus));
  defineHidden(error, 'getResponse', getResponse, node);
  return error;
}

function responseOf({ run, node }: NativeCall, given: Value, status: Value, keepsStatus: boolean): ObjectValue {
  const response = run.force(given);
  const code = run.force(status);
  const number = code.kind === 'primitive' && typeof code.value === 'number' ? code.value : undefined;
  if (response.kind !== 'object') return newResponse(run, new HeaderList(), number, node);
  if (keepsStatus) return response;
  const { list, rest } = partsOf(response);
  return newResponse(run, list.copy(), number, node, rest);
}
