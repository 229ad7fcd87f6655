// `koa2-cors` 2 (dist/index.js; measured with 2.0.6): lets everybody in by default, by name. An answer says nothing of
// credentials beside `*`, but the preflight does; errors lose all of its headers.

import { callValue } from '../interpreter/call.ts';
import { isCallable, truthy } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import { native, primitive, undefinedValue, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import {
  askedOrigin,
  askFunction,
  endPreflight,
  isUnseenSetting,
  koaCorsMiddleware,
  setOrigin,
  type KoaCorsPassage,
} from './koa/cors-middleware.ts';
import { KOA_ALLOWLIST } from './koa-cors/index.ts';
import {
  defaultOption,
  libraryOf,
  ownOption,
  setByLibrary,
  setList,
  settledOption,
  varyOn,
  type Library,
  type Option,
} from './library-options.ts';
import { functionWith } from './native-object.ts';
import { isExactlyTrue } from './credentials-option.ts';
import { noteUnknownOptions } from './unknown-options.ts';

const NEWEST = '2.0.6';
const METHODS = 'GET,PUT,POST,PATCH,DELETE,HEAD,OPTIONS';

export const koa2Cors = defineFramework({
  name: 'koa2-cors',
  packages: ['koa2-cors'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library: Library = { ...libraryOf('koa2-cors', version, NEWEST), allowlist: KOA_ALLOWLIST };
    const cors = native('cors', node, (call) =>
      koaCorsMiddleware(call, library, (passage) => answer(call.args[0], passage)),
    );
    return functionWith(cors, { default: cors });
  },
});

/** What the library reads. */
export const OPTIONS = ['origin', 'exposeHeaders', 'maxAge', 'credentials', 'allowMethods', 'allowHeaders'] as const;

type Read = (name: (typeof OPTIONS)[number]) => Option;

function answer(options: Value | undefined, passage: KoaCorsPassage): Value {
  const { run, exchange, node } = passage;
  const given = options && run.force(options);
  noteUnknownOptions(given, OPTIONS, passage);
  const read: Read = (name) => ownOption(run, given, name, node) ?? defaultOption(undefined, node);
  varyOn('Origin', passage);
  const origin = originOf(read('origin'), passage);
  if (run.stopped) return undefinedValue(node);
  if (!origin) return passage.goOn();
  setOrigin(origin, passage);
  const isPreflight = exchange.request.method === 'OPTIONS';
  if (isPreflight && !exchange.request.requestMethod) return passage.goOn();
  return isPreflight ? answerPreflight(read, passage) : answerRequest(origin, read, passage);
}

/** What is to go into the header; `undefined` where a function has said that nothing is. */
function originOf(option: Option, passage: KoaCorsPassage): Option | undefined {
  const { run, exchange, node } = passage;
  const value = run.force(option.value);
  if (isCallable(value)) {
    const answered = askFunction(option, value, false, passage);
    return run.stopped || !truthy(run, answered.value) ? undefined : answered;
  }
  if (isUnseenSetting(value) || truthy(run, value)) return settledOption(option, value);
  return { ...option, value: exchange.request.origin ? askedOrigin(exchange, node) : primitive('*', node) };
}

function answerRequest(origin: Option, read: Read, passage: KoaCorsPassage): Value {
  const isStar = origin.value.kind === 'primitive' && origin.value.value === '*';
  if (!isStar) writeCredentials(read, passage);
  else if (isExactlyTrue(read('credentials'), passage))
    passage.exchange.headers.remove('Access-Control-Allow-Credentials');
  writeJoined('Access-Control-Expose-Headers', read('exposeHeaders'), passage);
  return passage.run.stopped ? undefinedValue(passage.node) : passage.goOn();
}

function answerPreflight(read: Read, passage: KoaCorsPassage): Value {
  const { run, exchange, node } = passage;
  setList('Access-Control-Max-Age', read('maxAge'), passage);
  writeCredentials(read, passage);
  const methods = read('allowMethods');
  if (methods.text !== undefined) writeJoined('Access-Control-Allow-Methods', methods, passage);
  else setByLibrary('Access-Control-Allow-Methods', primitive(METHODS, node), methods, passage);
  const headers = read('allowHeaders');
  if (truthy(run, headers.value)) writeJoined('Access-Control-Allow-Headers', headers, passage);
  else {
    const echo = primitive(exchange.request.requestHeaders ?? '', node);
    setByLibrary('Access-Control-Allow-Headers', echo, headers, passage);
  }
  return run.stopped ? undefinedValue(node) : endPreflight(passage);
}

/** Only the boolean `true` counts. */
function writeCredentials(read: Read, passage: KoaCorsPassage): void {
  const option = read('credentials');
  if (!isExactlyTrue(option, passage)) return;
  const decided = settledOption(option, passage.run.force(option.value));
  setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
}

/** `option.join(',')`: fails for what is no list. */
function writeJoined(name: string, option: Option, passage: KoaCorsPassage): void {
  const { run, node } = passage;
  if (run.stopped || !truthy(run, option.value)) return;
  const join = getProperty(run, option.value, 'join', node);
  const text = callValue(run, join, option.value, [primitive(',', node)], node);
  if (!run.stopped) setByLibrary(name, text, option, passage);
}
