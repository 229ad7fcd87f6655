// The options of `@fastify/cors` as the plugin reads them: laid over its defaults, a key that is there with `undefined`
// too.

import type ts from 'typescript';
import semver from 'semver';
import { knownText } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { primitive, type PrimitiveContent, type Settled } from '../../interpreter/value.ts';
import { defaultOption, ownOption, settledOption, type Library, type Option } from '../library-options.ts';

const DEFAULTS = {
  origin: '*',
  credentials: false,
  exposedHeaders: null,
  allowedHeaders: null,
  maxAge: null,
  preflight: true,
  strictPreflight: true,
  preflightContinue: false,
  optionsSuccessStatus: 204,
} as const;

type OptionName = keyof typeof DEFAULTS | 'methods';

/** What the plugin reads, beside what every plugin is given. */
export const OPTIONS: readonly string[] = [
  ...Object.keys(DEFAULTS),
  'methods',
  'cacheControl',
  'hook',
  'hideOptionsRoute',
  'logLevel',
  'delegator',
];

export type CorsOptions = Readonly<Record<OptionName, Option>>;

export function readOptions(run: Run, given: Settled | undefined, creation: ts.Node, library: Library): CorsOptions {
  const read = (name: OptionName, byDefault: PrimitiveContent): Option =>
    ownOption(run, given, name, creation) ?? defaultOption(byDefault, creation);
  const isBefore11 = semver.lt(library.version, '11.0.0');
  return {
    origin: withStar(run, read('origin', DEFAULTS.origin), library),
    methods: read('methods', isBefore11 ? 'GET,HEAD,PUT,PATCH,POST,DELETE' : 'GET,HEAD,POST'),
    credentials: read('credentials', DEFAULTS.credentials),
    exposedHeaders: read('exposedHeaders', DEFAULTS.exposedHeaders),
    allowedHeaders: read('allowedHeaders', DEFAULTS.allowedHeaders),
    maxAge: read('maxAge', DEFAULTS.maxAge),
    preflight: read('preflight', DEFAULTS.preflight),
    strictPreflight: read('strictPreflight', DEFAULTS.strictPreflight),
    preflightContinue: read('preflightContinue', DEFAULTS.preflightContinue),
    optionsSuccessStatus: read('optionsSuccessStatus', DEFAULTS.optionsSuccessStatus),
  };
}

/** Since 11.2 the options in a route's `config.cors` are laid over the plugin's. */
export function withRouteOptions(run: Run, options: CorsOptions, given: Settled, node: ts.Node): CorsOptions {
  const own = Object.keys(options).flatMap((name) => {
    const option = ownOption(run, given, name, node);
    return option ? [[name, option]] : [];
  });
  return { ...options, ...(Object.fromEntries(own) as Partial<CorsOptions>) }; // The names are those of the options.
}

/** Since 8.3 a list with `*` in it is `*`. */
function withStar(run: Run, origin: Option, { version }: Library): Option {
  const star = semver.gte(version, '8.3.0') ? starIn(run, run.force(origin.value), origin.node) : undefined;
  return star ? settledOption(origin, star) : origin;
}

/** The `*` among the members of a list. */
export function starIn(run: Run, value: Settled, node: ts.Node): Settled | undefined {
  if (value.kind !== 'object' || value.internal.type !== 'array') return undefined;
  const star = elementsOf(run, value, node)?.find((element) => knownText(run, element) === '*');
  return star && primitive('*', star.kind === 'deferred' ? node : star.node);
}
