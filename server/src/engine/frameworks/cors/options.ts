// The options of `cors` as the library reads them: laid over its defaults, a key that is there with `undefined` too.

import type ts from 'typescript';
import semver from 'semver';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { primitive, shortText, type Settled, type Value } from '../../interpreter/value.ts';

/** One option: its value, and where and how it was written. */
export interface Option {
  readonly value: Value;
  /** The value in the code; the call of `cors` for a default. */
  readonly node: ts.Node;
  /** `origin: true` as written; `undefined` for a default. */
  readonly text: string | undefined;
  /** The property or assignment that gives the option its value, where there is one. */
  readonly property?: ts.Node | undefined;
}

export interface CorsOptions {
  readonly origin: Option;
  readonly methods: Option;
  readonly allowedHeaders: Option;
  readonly exposedHeaders: Option;
  readonly credentials: Option;
  readonly maxAge: Option;
  readonly preflightContinue: Option;
  readonly optionsSuccessStatus: Option;
}

const METHODS = 'GET,HEAD,PUT,PATCH,POST,DELETE';

/** What was given to `cors`, settled; something that is no object counts as nothing. */
export function readOptions(run: Run, given: Settled | undefined, creation: ts.Node, version: string): CorsOptions {
  return optionsOver('*', run, given, creation, version);
}

/** What a delegate has answered. Before 2.8 it was not laid over the defaults: without an origin there is no CORS. */
export function readDelegatedOptions(
  run: Run,
  given: Settled | undefined,
  creation: ts.Node,
  version: string,
): CorsOptions {
  return optionsOver(semver.lt(version, '2.8.0') ? undefined : '*', run, given, creation, version);
}

function optionsOver(
  origin: string | undefined,
  run: Run,
  given: Settled | undefined,
  creation: ts.Node,
  version: string,
): CorsOptions {
  // Before 2.8 an option that was `undefined` got its default, an empty list of methods too.
  const isOld = semver.lt(version, '2.8.0');
  const byDefault = (fallback: string | number | boolean | undefined): Option => {
    return { value: primitive(fallback, creation), node: creation, text: undefined };
  };
  const read = (name: string, fallback?: string | number | boolean): Option => {
    const own = ownOption(run, given, name, creation);
    return own && !(isOld && isUndefined(run, own.value)) ? own : byDefault(fallback);
  };
  const methods = read('methods', METHODS);
  const allowedHeaders = read('allowedHeaders');
  return {
    origin: read('origin', origin),
    methods: isOld && isFalsy(run, methods.value) ? byDefault(METHODS) : methods,
    allowedHeaders: isFalsy(run, allowedHeaders.value) ? read('headers') : allowedHeaders,
    exposedHeaders: read('exposedHeaders'),
    credentials: read('credentials'),
    maxAge: read('maxAge'),
    preflightContinue: read('preflightContinue', false),
    optionsSuccessStatus: isOld ? byDefault(204) : read('optionsSuccessStatus', 204),
  };
}

function ownOption(run: Run, given: Settled | undefined, name: string, creation: ts.Node): Option | undefined {
  if (given?.kind === 'unknown')
    return { value: getProperty(run, given, name, creation), node: given.node, text: undefined };
  if (given?.kind !== 'object' || isPlainFunction(given)) return undefined;
  const property = given.properties.get(name);
  if (property) {
    const value = property.getter ? getProperty(run, given, name, property.node) : property.value;
    return { value, node: value.node, text: shortText(property.node), property: property.node };
  }
  if (!given.rest) return undefined;
  return { value: getProperty(run, given, name, creation), node: given.rest.node, text: undefined };
}

function isPlainFunction({ internal }: Settled & { kind: 'object' }): boolean {
  return internal.type === 'closure' || internal.type === 'native';
}

function isUndefined(run: Run, value: Value): boolean {
  const settled = run.force(value);
  return settled.kind === 'primitive' && settled.value === undefined;
}

function isFalsy(run: Run, value: Value): boolean {
  const settled = run.force(value);
  return settled.kind === 'primitive' && !settled.value;
}
