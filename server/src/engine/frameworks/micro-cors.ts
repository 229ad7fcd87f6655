// The `micro-cors` package 0.1 (lib/index.js): `cors(options)(handler)` writes its headers and then calls the handler, on a
// preflight too. What it is given as `origin` it copies; it never sets Vary.

import type ts from 'typescript';
import { callValue } from '../interpreter/call.ts';
import { textOf } from '../interpreter/operations.ts';
import { elementsOf } from '../interpreter/properties.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
import {
  native,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type PrimitiveContent,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import {
  defaultOption,
  isUndefined,
  libraryOf,
  ownOption,
  setByLibrary,
  setList,
  settledOption,
  writeBy,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { respondByNodeHandler } from './node-http/index.ts';
import { noteUnknownOptions } from './unknown-options.ts';
import { isAnythingTrue } from './credentials-option.ts';

const METHODS = 'POST,GET,PUT,PATCH,DELETE,OPTIONS';
const HEADERS = 'X-Requested-With,Access-Control-Allow-Origin,X-HTTP-Method-Override,Content-Type,Authorization,Accept';

/** What the library reads. */
export const OPTIONS = [
  'origin',
  'maxAge',
  'allowMethods',
  'allowHeaders',
  'allowCredentials',
  'exposeHeaders',
] as const;

export const microCors = defineFramework({
  name: 'micro-cors',
  packages: ['micro-cors'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = { ...libraryOf('micro-cors', version, '0.1.1'), setsVary: false } as const;
    return native('microCors', node, ({ run, args, node: creation }) => {
      const given = args[0] && run.force(args[0]);
      return native('withCors', creation, (call) => wrapped(call, given, creation, library));
    });
  },
});

/** `cors(options)(handler)`: a handler that writes the headers first. */
function wrapped(call: NativeCall, given: Settled | undefined, creation: ts.Node, library: Library): Value {
  const { run, args, node } = call;
  const handler = args[0] ?? undefinedValue(node);
  const result = native('handler with CORS', node, (inner) => {
    inner.run.invoked.add(node);
    const { exchange } = inner.run;
    if (exchange && !exchange.sent) writeHeaders({ run: inner.run, exchange, node: creation, library }, given);
    return callValue(inner.run, handler, inner.self, inner.args, inner.node);
  });
  run.sites.push(() => [handlerEndpoint(result, node)]);
  return result;
}

function writeHeaders(passage: LibraryPassage, given: Settled | undefined): void {
  const { run, exchange, node } = passage;
  noteUnknownOptions(given, OPTIONS, passage);
  const read = (name: (typeof OPTIONS)[number], fallback: PrimitiveContent): Option => {
    const own = ownOption(run, given, name, node);
    return own && !isUndefined(run, own.value) ? own : defaultOption(fallback, node);
  };
  writeOrigin(read('origin', '*'), passage);
  const credentials = read('allowCredentials', true);
  if (isAnythingTrue(credentials, passage)) {
    const decided = settledOption(credentials, run.force(credentials.value));
    setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
  }
  setList('Access-Control-Expose-Headers', read('exposeHeaders', ''), passage);
  if (exchange.request.method !== 'OPTIONS') return;
  setList('Access-Control-Allow-Methods', read('allowMethods', METHODS), passage);
  setList('Access-Control-Allow-Headers', read('allowHeaders', HEADERS), passage);
  const maxAge = read('maxAge', 86_400);
  setByLibrary('Access-Control-Max-Age', textOf(run, maxAge.value, node), maxAge, passage);
}

/** Whatever it is becomes a text; a list gives a line for each of its members. */
function writeOrigin(option: Option, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  const value = run.force(option.value);
  const settled = settledOption(option, value);
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const lines = (elements ?? [value]).map((line) => textOf(run, line, settled.node));
  exchange.headers.set('Access-Control-Allow-Origin', lines, writeBy(settled, passage));
}

/** The wrapped handler alone, for where nobody has seen it served: a file's export is served by `micro` itself. */
function handlerEndpoint(handler: ObjectValue, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `micro-cors ${file}:${start}`,
    label: 'the handler',
    node,
    methods: [],
    path: undefined,
    part: true,
    respond: (run: Run, exchange) => respondByNodeHandler(run, exchange, handler, node),
  };
}
