// Sails 1 (lib/hooks/security/cors): the files of `config/` say who gets in, `security.cors` for all routes and `cors` of a
// route for it alone. Only an origin that gets in is told anything, Vary too. Settings that Sails refuses to start with
// answer nothing.

import type ts from 'typescript';
import type { Exchange } from '../exchange/exchange.ts';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';
import { knownText, truthy } from '../interpreter/operations.ts';
import { elementsOf, entriesOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import { combine } from '../interpreter/unknowns.ts';
import { primitive, type ObjectValue, type Settled, type Value } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import {
  defaultOption,
  isUndefined,
  ownOption,
  setByLibrary,
  setList,
  settledOption,
  varyOn,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { isUnseen, leaveOpen } from './unseen-origins.ts';

const METHODS = 'GET,HEAD,PUT,PATCH,POST,DELETE';
const LIBRARY: Library = {
  name: 'sails',
  version: '1.5.18',
  installed: true,
  allowlist: { name: 'allowOrigins', value: '$LIST', leavesVary: true },
};
const CONFIG_FILE = /(?:^|\/)config\/(?:security|cors|routes|env\/\w+)\.[cm]?[jt]s$/;

export const sails = defineFramework({
  name: 'sails',
  packages: [],
  fileEndpoints: (module, run) => (CONFIG_FILE.test(module.file) ? configEndpoints(module, run) : []),
});

function configEndpoints({ exports, source }: ModuleInstance, run: Run): readonly Endpoint[] {
  const config = run.force(exports);
  const security = objectIn(run, config, 'security', source);
  const settings = objectIn(run, security, 'cors', source) ?? objectIn(run, config, 'cors', source);
  const isOurs = settings && (settings.properties.has('allRoutes') || settings.properties.has('allowOrigins'));
  const routes = objectIn(run, config, 'routes', source);
  const ofRoutes = routes ? entriesOf(run, routes, source) : [];
  return [
    ...(isOurs && isForAllRoutes(run, settings) ? [endpoint(settings, '/', false)] : []),
    ...ofRoutes.flatMap(([address, route]) => routeEndpoint(run, address, run.force(route))),
  ];
}

function objectIn(run: Run, owner: Settled | undefined, name: string, node: ts.Node): ObjectValue | undefined {
  if (owner?.kind !== 'object') return undefined;
  const value = run.force(getProperty(run, owner, name, node));
  return value.kind === 'object' ? value : undefined;
}

function isForAllRoutes(run: Run, settings: ObjectValue): boolean {
  return truthy(run, getProperty(run, settings, 'allRoutes', settings.node));
}

/** `'PUT /user/:id': { action: 'user/update', cors: { … } }`. */
function routeEndpoint(run: Run, address: string, route: Settled): readonly Endpoint[] {
  const settings = objectIn(run, route, 'cors', route.node);
  return settings ? [endpoint(settings, address.replace(/^\w+ +/, ''), true)] : [];
}

function endpoint(settings: ObjectValue, path: string, isRoute: boolean): Endpoint {
  const { node } = settings;
  const { file, start } = placeOf(node);
  return {
    key: `sails ${file}:${start} ${path}`,
    label: isRoute ? path : 'all routes',
    node,
    methods: [],
    path,
    part: false,
    respond: (run, exchange) => respond({ run, exchange, node, library: LIBRARY, isRoute }, settings),
  };
}

/** The name of each option, and the one it had before. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  allowOrigins: 'origin',
  allowCredentials: 'credentials',
  allowRequestHeaders: 'headers',
  allowRequestMethods: 'methods',
  allowResponseHeaders: 'exposeHeaders',
};

interface Passage extends LibraryPassage {
  readonly isRoute: boolean;
}

function respond(passage: Passage, settings: Settled): void {
  const { run, exchange, node } = passage;
  const read = (name: string, fallback?: string): Option => {
    const old = OLD_NAMES[name];
    const own =
      (old === undefined ? undefined : ownOption(run, settings, old, node)) ?? ownOption(run, settings, name, node);
    return own && !isUndefined(run, own.value) ? own : defaultOption(fallback, node);
  };
  const origin = read('allowOrigins', '*');
  exchange.sent = true;
  if (isUnseen(run.force(origin.value))) return leaveOpen(origin, passage);
  const credentials = read('allowCredentials');
  const value = run.force(credentials.value);
  const isOn = value.kind === 'unknown' ? truthy(run, value) : value.kind === 'primitive' && value.value === true;
  const decided = isOn ? settledOption(credentials, value) : undefined;
  if (!writeOrigin(origin, decided !== undefined, read('allowAnyOriginWithCredentialsUnsafe'), passage)) return;
  if (decided) setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
  setList('Access-Control-Expose-Headers', read('allowResponseHeaders'), passage);
  if (exchange.request.method !== 'OPTIONS') return;
  setList('Access-Control-Allow-Methods', read('allowRequestMethods', METHODS), passage);
  setList('Access-Control-Allow-Headers', read('allowRequestHeaders', 'content-type'), passage);
}

/** False where the origin is told nothing. */
function writeOrigin(option: Option, credentials: boolean, unsafe: Option, passage: Passage): boolean {
  const { run, exchange, node, isRoute } = passage;
  const value = run.force(option.value);
  const decided = settledOption(option, value);
  const asked = primitive(exchange.request.origin, decided.node, ORIGIN);
  if (knownText(run, value) === '*' || (isRoute && isListOfStar(run, value, node))) {
    if (!credentials) {
      setByLibrary('Access-Control-Allow-Origin', primitive('*', decided.node), decided, passage);
      return true;
    }
    // Sails does not start with this, unless it is told that it is meant so: then everybody is echoed.
    if (!truthy(run, unsafe.value)) return false;
    echo(asked, decided, passage);
    return true;
  }
  if (!isListed(run, value, asked, exchange, node)) return false;
  echo(asked, decided, passage);
  return true;
}

function echo(asked: Value, option: Option, passage: LibraryPassage): void {
  if (passage.exchange.request.origin !== undefined) {
    setByLibrary('Access-Control-Allow-Origin', asked, option, passage);
  }
  varyOn('Origin', passage);
}

/** `['*']`: only a route may say so. */
function isListOfStar(run: Run, value: Settled, node: ts.Node): boolean {
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  return elements?.length === 1 && knownText(run, elements[0]) === '*';
}

/** A text is split at its commas. A list with anything but origins in it keeps Sails from starting. */
function isListed(run: Run, value: Settled, asked: Value, { request }: Exchange, node: ts.Node): boolean {
  if (value.kind === 'unknown') return truthy(run, combine(node, [value, asked]));
  const text = knownText(run, value);
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const listed = text === undefined ? elements?.map((element) => run.force(element)) : undefined;
  if (listed?.some((element) => element.kind === 'unknown')) return truthy(run, combine(node, [...listed, asked]));
  const texts =
    text?.split(',').map((part) => part.trim()) ?? listed?.map((element) => knownText(run, element) ?? '') ?? [];
  return texts.every(isSerializedOrigin) && texts.includes(request.origin ?? '');
}
