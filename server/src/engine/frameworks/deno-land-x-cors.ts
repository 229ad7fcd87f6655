// The `cors` module of deno.land/x (1.2): `oakCors(options)` and its kind for other servers of Deno. Its options are those of
// Express's `cors`, but an origin that is refused is answered with the text `false`, and it never sets Vary. Read, not run.

import type ts from 'typescript';
import { WEB, type Exchange } from '../exchange/exchange.ts';
import { callValue } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import { isCallable, textOf } from '../interpreter/operations.ts';
import type { Run } from '../interpreter/run.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { native, primitive, undefinedValue, type NativeCall, type Settled, type Value } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { isAllowed } from './cors/is-allowed.ts';
import { defineFramework } from './framework.ts';
import {
  answeredOption,
  defaultOption,
  libraryOf,
  ownOption,
  setByLibrary,
  setList,
  settledOption,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { objectWith } from './native-object.ts';
import { leaveVaryOpen } from './unseen-vary.ts';
import { webRequest } from './web-request.ts';

const ALLOWLIST = { name: 'origin', value: '$LIST' };
const METHODS = 'GET,HEAD,PUT,PATCH,POST,DELETE';
const NAMES = ['oakCors', 'opineCors', 'abcCors', 'attainCors', 'mithCors'];

export const denoLandCors = defineFramework({
  name: 'deno.land/x/cors',
  packages: ['deno.land/x/cors'],
  model: ({ node, version }) => {
    const library = { ...libraryOf('cors', version, '1.2.2'), setsVary: false, allowlist: ALLOWLIST } as const;
    const functions = NAMES.map((name): [string, Value] => [
      name,
      native(name, node, (call) => createMiddleware(name, call, library)),
    ]);
    return objectWith(node, Object.fromEntries(functions));
  },
});

/** Servers of Deno are not in sight: the middleware is judged by itself. */
function createMiddleware(name: string, { run, args, node }: NativeCall, library: Library): Value {
  const given = args[0] && run.force(args[0]);
  const { file, start } = placeOf(node);
  run.sites.push(() => [
    {
      key: `${name} ${file}:${start}`,
      label: `${name}(…)`,
      node,
      methods: [],
      path: undefined,
      part: true,
      respond: (inner, exchange) => respond(given, { run: inner, exchange, node, library }),
    },
  ]);
  const from = [{ kind: 'module', name: 'cors' }] as const;
  return unknown({ key: `${name}@${node.pos}`, node, from, present: true });
}

function respond(given: Settled | undefined, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  exchange.server = WEB;
  const options = given && isCallable(given) ? asked(run, given, webRequest(exchange.request, node), node) : given;
  const origin = run.stopped ? undefined : originOf(options, passage);
  if (!origin) return leave(exchange, passage);
  writeOrigin(origin, passage);
  const credentials = ownOption(run, options, 'credentials', node);
  const value = credentials && run.force(credentials.value);
  if (credentials && value?.kind === 'primitive' && value.value === true) {
    const decided = settledOption(credentials, value);
    setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
  }
  if (exchange.request.method === 'OPTIONS') writePreflight(options, passage);
  leave(exchange, passage);
}

/** Routes behind it may set Vary, and answer anything. */
function leave(exchange: Exchange, { run, node }: LibraryPassage): void {
  run.takeThrown();
  exchange.status = exchange.request.method === 'OPTIONS' ? 204 : 200;
  exchange.sent = true;
  leaveVaryOpen(exchange, node);
}

function asked(run: Run, check: Value, argument: Value, node: ts.Node): Settled {
  const answer = callValue(run, check, undefinedValue(node), [argument], node);
  return run.force(run.stopped ? undefinedValue(node) : awaited(run, answer));
}

/** The origin option, of a function what it answers; `undefined` where that is nothing: then no header is written. */
function originOf(options: Settled | undefined, { run, exchange, node }: LibraryPassage): Option | undefined {
  const option = ownOption(run, options, 'origin', node) ?? defaultOption('*', node);
  const value = run.force(option.value);
  const isFunction = isCallable(value);
  const answer = isFunction ? asked(run, value, requestOrigin(exchange, node), node) : value;
  if (answer.kind === 'primitive' && !answer.value) return undefined;
  if (!isFunction) return settledOption(option, answer);
  return answeredOption(option, answer, option.node, option.property ?? option.node);
}

function requestOrigin({ request }: Exchange, node: ts.Node): Value {
  return primitive(request.origin ?? null, node, ORIGIN);
}

function writeOrigin(option: Option, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  const value = run.force(option.value);
  const isText = value.kind === 'unknown' || (value.kind === 'primitive' && typeof value.value === 'string');
  if (isText) return setByLibrary('Access-Control-Allow-Origin', value, option, passage);
  const incoming = requestOrigin(exchange, node);
  const { answer, by } = isAllowed(run, value, incoming, node);
  const text = answer ? textOf(run, incoming, node) : primitive('false', node);
  setByLibrary('Access-Control-Allow-Origin', text, { ...option, node: by ?? option.node }, passage);
}

function writePreflight(options: Settled | undefined, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  const option = (name: string) => ownOption(run, options, name, node);
  setList('Access-Control-Allow-Methods', option('methods') ?? defaultOption(METHODS, node), passage);
  const headers = option('allowedHeaders') ?? defaultOption(exchange.request.requestHeaders ?? '', node);
  setList('Access-Control-Allow-Headers', headers, passage);
}
