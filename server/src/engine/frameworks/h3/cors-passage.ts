// What the CORS functions of h3 have in common: their options, and how they put a header on the answer.

import semver from 'semver';
import type { HeaderList } from '../../exchange/header-list.ts';
import { joined } from '../../interpreter/operations.ts';
import { elementsOf, throwTypeError } from '../../interpreter/properties.ts';
import { primitive, type Settled, type Value } from '../../interpreter/value.ts';
import { defaultOption, ownOption, writeBy, type LibraryPassage, type Option } from '../library-options.ts';
import { errorHeadersOf } from './event.ts';
import type { Major } from './handlers.ts';

/** The CORS functions at work on one request. */
export interface CorsPassage extends LibraryPassage {
  readonly major: Major;
  /** True for the releases of version 2 before it was done: still in some things like version 1. */
  readonly isEarly: boolean;
  readonly given: Settled | undefined;
  /** What version 2 takes for an option that is not there at all, in `handleCors` only. */
  readonly hasDefaults: boolean;
  /** The names to vary on, of a preflight of version 2: it writes them as one line. */
  readonly vary: string[];
}

/** What the CORS functions read. */
export const OPTIONS = [
  'origin',
  'methods',
  'allowHeaders',
  'exposeHeaders',
  'credentials',
  'maxAge',
  'preflight',
] as const;

/** Version 2 lays what was given over its defaults, with `undefined` too; version 1 writes by what was given alone. */
export function optionOf(passage: CorsPassage, name: (typeof OPTIONS)[number], fallback?: string): Option {
  const own = ownOption(passage.run, passage.given, name, passage.node);
  if (own) return own;
  return defaultOption(passage.major === 2 && passage.hasDefaults ? fallback : undefined, passage.node);
}

/** Whether an option is surely that text. */
export function isText({ run }: CorsPassage, { value }: Option, text: string): boolean {
  const settled = run.force(value);
  return settled.kind === 'primitive' && settled.value === text;
}

/** A list joined by commas, or `*`; any other text has no `join`. */
export function putList(name: string, option: Option, passage: CorsPassage): void {
  const { run, node } = passage;
  const value = run.force(option.value);
  if (run.stopped || (value.kind === 'primitive' && !value.value)) return;
  if (value.kind !== 'object') {
    if (value.kind === 'primitive' && value.value !== '*') throwTypeError(run, 'join is not a function', node);
    else put(name, value, option, passage);
    return;
  }
  const elements = elementsOf(run, value, node);
  if (elements?.length === 0 && name === 'access-control-allow-methods') return;
  put(name, elements ? joined(run, elements, ',', node, value) : value, option, passage);
}

/** Version 1 appends to what is there; version 2 replaces it at last, on the answer to an error too. */
export function put(name: string, value: Value, option: Option, passage: CorsPassage): void {
  const { exchange, run, major, isEarly } = passage;
  if (run.stopped) return;
  const write = writeBy(option, passage);
  if (major === 1) return exchange.headers.append(name, value, write);
  for (const list of bothLists(passage)) {
    if (isEarly) list.append(name, value, write);
    else list.set(name, [value], write);
  }
}

/** Notes that the answer varies on a request header. */
export function addVaryOn(field: string, passage: CorsPassage): void {
  if (passage.major === 2) passage.vary.push(field);
  else put('vary', primitive(field, passage.node), defaultOption(field, passage.node), passage);
}

/** Writes what was noted, in version 2. */
export function writeVary(passage: CorsPassage): void {
  const { node, run, library } = passage;
  // Until 2.0.1-rc.21 the last name on which a preflight varied stood for all.
  const vary = passage.isEarly && semver.lt(library.version, '2.0.1-rc.21') ? passage.vary.slice(-1) : passage.vary;
  if (vary.length === 0 || run.stopped) return;
  const write = writeBy(defaultOption(undefined, node), passage);
  for (const list of bothLists(passage)) list.append('vary', primitive(vary.join(', '), node), write);
}

/** Until 2.0.1-rc.11 an error lost what the CORS functions had written too. */
function bothLists({ exchange, library, isEarly }: CorsPassage): readonly HeaderList[] {
  const keepsOnErrors = !isEarly || semver.gte(library.version, '2.0.1-rc.11');
  return keepsOnErrors ? [exchange.headers, errorHeadersOf(exchange)] : [exchange.headers];
}
