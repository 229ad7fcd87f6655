// The headers that `@middy/http-cors` adds to those of a response: what the handler has set itself, in the same
// spelling, stays.

import semver from 'semver';
import { knownText, textOf, truthy } from '../../interpreter/operations.ts';
import { primitive, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { settledOption, writeBy, type LibraryPassage, type Option } from '../library-options.ts';
import { defineWritten, writeOf } from '../written-properties.ts';
import type { MiddyCorsOptions } from './options.ts';
import { allowedOrigin, isPattern, type AllowedOrigin } from './origin.ts';

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';

export function addHeaders(headers: ObjectValue, options: MiddyCorsOptions, passage: LibraryPassage): void {
  const { run } = passage;
  const credentials = writeCredentials(headers, options.credentials, passage);
  writeUnlessThere(headers, 'Access-Control-Allow-Headers', options.headers, passage);
  writeUnlessThere(headers, 'Access-Control-Allow-Methods', options.methods, passage);
  const hasOrigin = headers.properties.has(ALLOW_ORIGIN);
  const allowed = hasOrigin ? undefined : allowedOrigin(options, passage, credentials);
  if (run.stopped) return;
  const isOld = semver.lt(passage.library.version, '5.0.0');
  const isSent = allowed !== undefined && (isOld || isTruthy(allowed, passage));
  if (isSent) defineWritten(headers, ALLOW_ORIGIN, allowed.value, writeBy(allowed.by, passage));
  if (isOld) writeOldVary(headers, options.vary, passage);
  else writeVary(headers, options, isSent ? allowed : undefined, credentials, passage);
  writeUnlessThere(headers, 'Access-Control-Expose-Headers', options.exposeHeaders, passage);
  writeUnlessThere(headers, 'Access-Control-Max-Age', options.maxAge, passage);
}

/** An unknown origin, a variable of the environment, is taken for one that is set. */
function isTruthy({ value }: AllowedOrigin, { run }: LibraryPassage): boolean {
  const settled = run.force(value);
  return settled.kind !== 'primitive' || Boolean(settled.value);
}

/** Whether cookies are allowed: by the handler's own header, else by the option. */
function writeCredentials(headers: ObjectValue, option: Option, passage: LibraryPassage): boolean {
  const { run } = passage;
  const own = headers.properties.get(ALLOW_CREDENTIALS);
  if (own) return knownText(run, own.value) === 'true';
  const value = run.force(option.value);
  if (!truthy(run, value)) return false;
  const decided = settledOption(option, value);
  const text = value.kind === 'primitive' ? String(value.value) : 'true';
  defineWritten(headers, ALLOW_CREDENTIALS, primitive(text, decided.node), writeBy(decided, passage));
  return true;
}

function writeUnlessThere(headers: ObjectValue, name: string, option: Option, passage: LibraryPassage): void {
  const { run, node } = passage;
  const value = run.force(option.value);
  if (headers.properties.has(name) || !truthy(run, value)) return;
  const decided = settledOption(option, value);
  defineWritten(headers, name, textOf(run, value, node), writeBy(decided, passage));
}

/** Version 4 says Vary to everybody but where the answer is `*`; version 2 never does. */
function writeOldVary(headers: ObjectValue, option: Option, passage: LibraryPassage): void {
  const { run, node, library } = passage;
  if (semver.lt(library.version, '3.0.0') || headers.properties.has('Vary')) return;
  const isStar = knownText(run, headers.properties.get(ALLOW_ORIGIN)?.value) === '*';
  const own = knownText(run, option.value);
  if (own || !isStar) defineWritten(headers, 'Vary', primitive(own ?? 'Origin', node), writeBy(option, passage));
}

/**
 * Since version 6 Vary says Origin where there are several origins, patterns or a star that was reflected; a single
 * origin that matched has it since version 7 only.
 */
function writeVary(
  headers: ObjectValue,
  options: MiddyCorsOptions,
  allowed: AllowedOrigin | undefined,
  credentials: boolean,
  passage: LibraryPassage,
): void {
  const { run, library } = passage;
  const own = knownText(run, options.vary.value);
  if (own && !headers.properties.has('Vary')) addToVary(headers, own, passage);
  const members = options.members;
  const texts = [options.origin.value, ...(members ?? [])].map((value) => knownText(run, value));
  const isMany = members === undefined || members.length > 1 || texts.some(isPattern);
  const isStar = allowed !== undefined && knownText(run, allowed.value) === '*';
  const isAny = texts.includes('*');
  const isReflected = semver.gte(library.version, '7.0.0') && members?.length !== 0 && allowed !== undefined && !isStar;
  if (isMany || (isAny && !isStar) || (isStar && credentials) || isReflected) addToVary(headers, 'Origin', passage);
}

function addToVary(headers: ObjectValue, field: string, passage: LibraryPassage): void {
  const { run, node, library } = passage;
  const name = headers.properties.has('vary') ? 'vary' : 'Vary';
  const before = headers.properties.get(name)?.value;
  const known = knownText(run, before);
  if (before && known === undefined) return;
  const value: Value = primitive(known ? `${known}, ${field}` : field, node);
  const write = writeOf(headers, name) ?? { cause: node, site: node, library: { ...library, option: undefined } };
  defineWritten(headers, name, value, write);
}
