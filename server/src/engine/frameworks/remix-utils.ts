// `remix-utils/cors` 2 to 9 (build/server/cors.js; 7.7, 8.0 and 9.0 read, 9 run): `cors(request, response, options)` adds
// headers to a response and promises it. By default everybody gets in by name, without credentials.

import type ts from 'typescript';
import type { HeaderList, Write } from '../exchange/header-list.ts';
import { argument } from '../interpreter/builtins/native-call.ts';
import { callValue, settle } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import { isCallable, joined, textOf, truthy } from '../interpreter/operations.ts';
import { elementsOf } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import {
  array,
  native,
  primitive,
  promise,
  undefinedValue,
  type NativeCall,
  type PrimitiveContent,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { isAllowed } from './cors/is-allowed.ts';
import { defineFramework } from './framework.ts';
import {
  answeredOption,
  defaultOption,
  isUndefined,
  libraryOf,
  ownOption,
  settledOption,
  writeBy,
  type Library,
  type Option,
} from './library-options.ts';
import { objectWith } from './native-object.ts';

const NEWEST = '9.0.0';
const METHODS = 'GET,HEAD,PUT,PATCH,POST,DELETE';
/** Whom nobody lets in is told nothing, not even Vary. */
const ALLOWLIST = { name: 'origin', value: '$LIST', leavesVary: true };

export const remixUtils = defineFramework({
  name: 'remix-utils',
  packages: ['remix-utils'],
  model: ({ node, version, subpath }) => {
    const library: Library = { ...libraryOf('remix-utils', version, NEWEST), allowlist: ALLOWLIST };
    const cors = native('cors', node, (call) => corsFor(call, library));
    const middleware = native('createCorsMiddleware', node, (call) => createMiddleware(call, library));
    switch (subpath) {
      case '':
      case 'cors':
        return objectWith(node, { cors });
      case 'middleware/cors':
        return objectWith(node, { createCorsMiddleware: middleware });
      default:
        return undefined;
    }
  },
});

interface Passage {
  readonly run: Run;
  /** The call that has the options. */
  readonly node: ts.Node;
  readonly library: Library;
  readonly given: Settled;
  readonly list: HeaderList;
}

/** `cors(request, response, options)`. Whatever request it is given, it is taken for the one that is answered. */
function corsFor(call: NativeCall, library: Library): Value {
  const { run, node } = call;
  const response = run.force(awaited(run, argument(call, 1)));
  if (response.kind !== 'object' || response.internal.type !== 'response') return promise(response, node);
  addHeaders({ run, node, library, given: argument(call, 2), list: response.internal.list });
  return settle(run, response, node);
}

/** `createCorsMiddleware(options)`: a list of one middleware of React Router's. */
function createMiddleware(call: NativeCall, library: Library): Value {
  const { node } = call;
  const given = argument(call, 0);
  const middleware = native('corsMiddleware', node, ({ run, args }) => {
    const [, next = undefinedValue(node)] = args;
    const response = run.force(awaited(run, callValue(run, next, undefinedValue(node), [], node)));
    if (response.kind !== 'object' || response.internal.type !== 'response') return promise(response, node);
    addHeaders({ run, node, library, given, list: response.internal.list });
    return settle(run, response, node);
  });
  return array([middleware], node);
}

function addHeaders(passage: Passage): void {
  const { run, node, list } = passage;
  const request = run.exchange?.request;
  if (!request) return;
  addOrigin(passage, request.origin);
  const credentials = optionOf(passage, 'credentials', false);
  const value = run.force(credentials.value);
  const isOn = value.kind === 'unknown' ? truthy(run, value) : value.kind === 'primitive' && value.value === true;
  const decided = settledOption(credentials, value);
  if (isOn) add('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
  addList('Access-Control-Expose-Headers', optionOf(passage, 'exposedHeaders', undefined), passage);
  if (request.method !== 'OPTIONS') return;
  addList('Access-Control-Allow-Methods', optionOf(passage, 'methods', METHODS), passage);
  const allowed = optionOf(passage, 'allowedHeaders', undefined);
  if (!addList('Access-Control-Allow-Headers', allowed, passage)) {
    list.append('Vary', primitive('Access-Control-Request-Headers', node), writeOf(allowed, passage));
    const { requestHeaders } = request;
    if (requestHeaders) add('Access-Control-Allow-Headers', primitive(requestHeaders, node), allowed, passage);
  }
  const maxAge = optionOf(passage, 'maxAge', undefined);
  const age = run.force(maxAge.value);
  if (age.kind === 'unknown' || (age.kind === 'primitive' && typeof age.value === 'number')) {
    add('Access-Control-Max-Age', textOf(run, age, node), maxAge, passage);
  }
}

function optionOf({ run, given, node }: Passage, name: string, byDefault: PrimitiveContent): Option {
  return ownOption(run, given, name, node) ?? defaultOption(byDefault, node);
}

function writeOf(option: Option, { node, library }: Passage): Write {
  return writeBy(option, { node, library });
}

function add(name: string, value: Value, option: Option, passage: Passage): void {
  passage.list.append(name, value, writeOf(option, passage));
}

/** Adds a list, joined by commas; false where there is nothing in it. */
function addList(name: string, option: Option, passage: Passage): boolean {
  const { run, node } = passage;
  const value = run.force(option.value);
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const text = elements ? run.force(joined(run, elements, ',', node, value)) : value;
  if (text.kind === 'primitive' && !text.value) return false;
  add(name, text, option, passage);
  return true;
}

function addOrigin(passage: Passage, asked: string | undefined): void {
  const { run, node } = passage;
  const option = originOf(passage, asked);
  const value = run.force(option.value);
  if (run.stopped || !asked || (value.kind === 'primitive' && value.value === false)) return;
  const isStar = value.kind === 'primitive' && (value.value === undefined || value.value === '*');
  if (isStar) return add('Access-Control-Allow-Origin', primitive('*', option.node), option, passage);
  const isText = value.kind === 'primitive' && typeof value.value === 'string';
  const origin = primitive(asked, option.node, ORIGIN);
  const allowed = isText ? { answer: true, by: undefined } : isAllowed(run, value, origin, option.node);
  if (!allowed.answer) return;
  const by = { ...option, node: allowed.by ?? option.node };
  add('Access-Control-Allow-Origin', isText ? value : origin, by, passage);
  passage.list.append('Vary', primitive('Origin', node), writeOf(option, passage));
}

/** The option, or what a function answers in its place. */
function originOf(passage: Passage, asked: string | undefined): Option {
  const { run, node } = passage;
  const option = optionOf(passage, 'origin', true);
  const value = run.force(option.value);
  // What is there as `undefined` is not replaced by the default.
  if (isUndefined(run, value) || !isCallable(value)) return settledOption(option, value);
  const answer = run.force(
    awaited(run, callValue(run, value, undefinedValue(node), [primitive(asked ?? '', node, ORIGIN)], node)),
  );
  return answeredOption(option, answer, value.node, option.property ?? option.node);
}
