// The options of `cors` as the library reads them: laid over its defaults, a key that is there with `undefined` too.

import type ts from 'typescript';
import semver from 'semver';
import type { Run } from '../../interpreter/run.ts';
import type { Settled } from '../../interpreter/value.ts';
import { defaultOption, isFalsy, isUndefined, ownOption, type Option } from '../library-options.ts';

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

/** What the library reads; it was called `headers` first. */
export const OPTIONS = [
  'origin',
  'methods',
  'allowedHeaders',
  'headers',
  'exposedHeaders',
  'credentials',
  'maxAge',
  'preflightContinue',
  'optionsSuccessStatus',
] as const;
type OptionName = (typeof OPTIONS)[number];

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
  const byDefault = (fallback: string | number | boolean | undefined) => defaultOption(fallback, creation);
  const read = (name: OptionName, fallback?: string | number | boolean): Option => {
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
