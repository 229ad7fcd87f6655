// The options of `@middy/http-cors`, laid over the defaults of their version.

import type ts from 'typescript';
import semver from 'semver';
import { elementsOf } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Settled, Value } from '../../interpreter/value.ts';
import { defaultOption, ownOption, type Option } from '../library-options.ts';

export interface MiddyCorsOptions {
  readonly origin: Option;
  readonly origins: Option;
  /** The members of `origins`; `undefined` where the list is unknown. */
  readonly members: readonly Value[] | undefined;
  /** The user's own function. */
  readonly getOrigin: Option | undefined;
  readonly credentials: Option;
  readonly headers: Option;
  readonly methods: Option;
  readonly exposeHeaders: Option;
  readonly maxAge: Option;
  readonly vary: Option;
  readonly requestHeaders: Option;
  readonly requestMethods: Option;
  readonly disableBeforePreflightResponse: Option;
  /** What was given, which the user's function is handed. */
  readonly given: Settled | undefined;
}

/** What the middleware reads. */
export const OPTIONS = [
  'origin',
  'origins',
  'getOrigin',
  'credentials',
  'headers',
  'methods',
  'exposeHeaders',
  'maxAge',
  'vary',
  'requestHeaders',
  'requestMethods',
  'cacheControl',
  'disableBeforePreflightResponse',
] as const;

export function readOptions(
  run: Run,
  given: Settled | undefined,
  creation: ts.Node,
  version: string,
): MiddyCorsOptions {
  const read = (name: (typeof OPTIONS)[number], fallback?: string | boolean): Option => {
    return ownOption(run, given, name, creation) ?? defaultOption(fallback, creation);
  };
  const origins = ownOption(run, given, 'origins', creation);
  return {
    origin: read('origin', semver.lt(version, '5.0.0') ? '*' : undefined),
    origins: origins ?? defaultOption(undefined, creation),
    members: origins ? membersOf(run, origins.value, creation) : [],
    getOrigin: ownOption(run, given, 'getOrigin', creation),
    credentials: read('credentials'),
    headers: read('headers'),
    methods: read('methods'),
    exposeHeaders: read('exposeHeaders'),
    maxAge: read('maxAge'),
    vary: read('vary'),
    requestHeaders: read('requestHeaders'),
    requestMethods: read('requestMethods'),
    disableBeforePreflightResponse: read('disableBeforePreflightResponse', true),
    given,
  };
}

function membersOf(run: Run, origins: Value, node: ts.Node): readonly Value[] | undefined {
  const settled = run.force(origins);
  if (settled.kind === 'unknown') return undefined;
  return settled.kind === 'object' ? elementsOf(run, settled, node) : [];
}
