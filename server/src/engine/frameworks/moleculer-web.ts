// The `moleculer-web` package 0.10 (src/index.js): a service with `mixins: [ApiGateway]` answers HTTP by its
// `settings.cors`, and each of its routes by the `cors` of its own laid over that. The real thing was measured, not the
// documentation: a text is asked whether the Origin is in it, and a preflight's Vary replaces that of the origin.

import type ts from 'typescript';
import type { Exchange } from '../exchange/exchange.ts';
import { callValue } from '../interpreter/call.ts';
import { isCallable, joined, knownText, textOf, truthy } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import { combine } from '../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  primitive,
  undefinedValue,
  type ObjectValue,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import {
  defaultOption,
  isFalsy,
  libraryOf,
  ownOption,
  setByLibrary,
  settledOption,
  writeBy,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { methodTable, objectWith } from './native-object.ts';
import { isUnseen, leaveOpen } from './unseen-origins.ts';

const METHODS = 'GET, HEAD, PUT, PATCH, POST, DELETE';
const GATEWAY = 'ApiGateway';
/** A function: texts are only searched for the Origin. */
const ALLOWLIST = { name: 'origin', value: '(origin) => $LIST.includes(origin)', leavesVary: true };

export const moleculerWeb = defineFramework({
  name: 'moleculer-web',
  packages: ['moleculer-web', 'moleculer'],
  model: ({ name, node, version, subpath }) => {
    if (subpath) return undefined;
    if (name === 'moleculer') return objectWith(node, { ServiceBroker: native('ServiceBroker', node, makeBroker) });
    const gateway = hostObject(GATEWAY, node, () => undefined);
    libraries.set(gateway, { ...libraryOf('moleculer-web', version, '0.10.8'), allowlist: ALLOWLIST });
    return gateway;
  },
  fileEndpoints: (module, run) => exportedServices(module, run).flatMap((schema) => endpointsOf(run, schema)),
});

/** Which release a gateway is of. */
const libraries = new WeakMap<ObjectValue, Library>();

/** `new ServiceBroker()`: what it creates from a schema is a service. */
function makeBroker({ node }: { readonly node: ts.Node }): Value {
  const methods = methodTable({
    createService: (call) => {
      const schema = call.args[0] && call.run.force(call.args[0]);
      if (schema?.kind === 'object') call.run.sites.push(() => endpointsOf(call.run, schema));
      return undefinedValue(call.node);
    },
  });
  return hostObject('ServiceBroker', node, (name, at) => methods(name, at));
}

/** A service file exports its schema. */
function exportedServices({ exports, source }: ModuleInstance, run: Run): readonly ObjectValue[] {
  const whole = run.force(exports);
  const candidates = whole.kind === 'object' ? [whole, run.force(getProperty(run, whole, 'default', source))] : [];
  return candidates.filter((value) => value.kind === 'object' && value.properties.has('mixins')) as ObjectValue[]; // Filtered by kind.
}

interface Gateway {
  readonly library: Library;
  readonly node: ts.Node;
  /** `settings.cors`, and the `cors` of a route: what stands later counts. */
  readonly layers: readonly Settled[];
}

function endpointsOf(run: Run, schema: ObjectValue): readonly Endpoint[] {
  const { node } = schema;
  const library = gatewayOf(run, schema);
  const settings = run.force(getProperty(run, schema, 'settings', node));
  if (!library || settings.kind !== 'object') return [];
  const shared = run.force(getProperty(run, settings, 'cors', node));
  const routes = run.force(getProperty(run, settings, 'routes', node));
  const listed = routes.kind === 'object' ? (elementsOf(run, routes, node) ?? []) : [];
  const own = listed.flatMap((route) => routeEndpoint(run, run.force(route), shared, library, node));
  if (own.length > 0) return own;
  return isFalsy(run, shared) ? [] : [endpoint({ library, node, layers: [shared] }, '/')];
}

function gatewayOf(run: Run, schema: ObjectValue): Library | undefined {
  const mixins = run.force(getProperty(run, schema, 'mixins', schema.node));
  const listed = mixins.kind === 'object' ? (elementsOf(run, mixins, schema.node) ?? [mixins]) : [];
  return listed
    .map((mixin) => run.force(mixin))
    .map((mixin) => (mixin.kind === 'object' ? libraries.get(mixin) : undefined))
    .find((library) => library !== undefined);
}

function routeEndpoint(
  run: Run,
  route: Settled,
  shared: Settled,
  library: Library,
  node: ts.Node,
): readonly Endpoint[] {
  if (route.kind !== 'object') return [];
  const own = run.force(getProperty(run, route, 'cors', node));
  const layers = [shared, own].filter((layer) => !isFalsy(run, layer));
  if (layers.length === 0) return [];
  const path = knownText(run, getProperty(run, route, 'path', node)) ?? '/';
  return [endpoint({ library, node: route.node, layers }, path)];
}

function endpoint(gateway: Gateway, path: string): Endpoint {
  const { file, start } = placeOf(gateway.node);
  return {
    key: `moleculer-web ${file}:${start} ${path}`,
    label: `the gateway's ${path}`,
    node: gateway.node,
    methods: [],
    path,
    part: false,
    respond: (run, exchange) => respond(run, exchange, gateway),
  };
}

function respond(run: Run, exchange: Exchange, gateway: Gateway): void {
  const passage = { run, exchange, node: gateway.node, library: gateway.library };
  const { method, requestMethod } = exchange.request;
  const isAllowed = writeCors(gateway, passage);
  run.takeThrown();
  if (!isAllowed) exchange.status = 403;
  else if (method === 'OPTIONS' && requestMethod !== undefined) exchange.status = 204;
  exchange.sent = true;
}

type Read = (name: string, fallback?: string) => Option;

function writeCors({ layers }: Gateway, passage: LibraryPassage): boolean {
  const { run, node, library, exchange } = passage;
  const read: Read = (name, fallback) =>
    layers.map((layer) => ownOption(run, layer, name, node)).findLast((own) => own !== undefined) ??
    defaultOption(fallback, node);
  const origin = read('origin', '*');
  if (isUnseen(run.force(origin.value))) leaveOpen(origin, passage);
  if (exchange.request.origin === undefined) return true;
  if (!isUnseen(run.force(origin.value)) && !writeOrigin(origin, passage)) return false;
  const credentials = read('credentials');
  const isOn = run.force(credentials.value);
  if (isOn.kind === 'unknown' ? truthy(run, isOn) : isOn.kind === 'primitive' && isOn.value === true) {
    const decided = settledOption(credentials, isOn);
    setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
  }
  setSpaced('Access-Control-Expose-Headers', read('exposedHeaders'), passage);
  const headers = read('allowedHeaders');
  if (isFalsy(run, headers.value) && exchange.request.requestHeaders) {
    const field = primitive('Access-Control-Request-Headers', node);
    exchange.headers.set('Vary', [field], { cause: node, site: node, library: { ...library, option: undefined } });
    setByLibrary('Access-Control-Allow-Headers', primitive(exchange.request.requestHeaders, node), headers, passage);
  } else setSpaced('Access-Control-Allow-Headers', headers, passage);
  setSpaced('Access-Control-Allow-Methods', read('methods', METHODS), passage);
  const maxAge = read('maxAge');
  if (truthy(run, maxAge.value)) {
    setByLibrary('Access-Control-Max-Age', textOf(run, maxAge.value, node), maxAge, passage);
  }
  return true;
}

/** False where the origin is refused. */
function writeOrigin(option: Option, passage: LibraryPassage): boolean {
  const { run, exchange, node, library } = passage;
  const value = run.force(option.value);
  const decided = settledOption(option, value);
  if (isFalsy(run, value) || knownText(run, value) === '*') {
    setByLibrary('Access-Control-Allow-Origin', primitive('*', decided.node), decided, passage);
    return true;
  }
  const asked = primitive(exchange.request.origin, decided.node, ORIGIN);
  const by = whatLets(run, value, exchange.request.origin ?? '', asked, node);
  if (!by) return false;
  setByLibrary('Access-Control-Allow-Origin', asked, { ...decided, node: by.node }, passage);
  exchange.headers.set('Vary', [primitive('Origin', node)], writeBy({ ...decided, node }, { ...passage, library }));
  return true;
}

/** The setting that lets an origin in: of a list, its member. */
function whatLets(run: Run, settings: Settled, origin: string, asked: Value, node: ts.Node): Settled | undefined {
  const elements = settings.kind === 'object' ? elementsOf(run, settings, node) : undefined;
  const members = elements?.map((element) => run.force(element)) ?? [settings];
  return members.find((member) => lets(run, member, origin, asked, node));
}

/** `checkOrigin`: whether the configured text holds the Origin, or its stars and question marks match it. */
function lets(run: Run, settings: Settled, origin: string, asked: Value, node: ts.Node): boolean {
  if (settings.kind === 'unknown') return truthy(run, combine(node, [settings, asked]));
  if (isCallable(settings)) return truthy(run, callValue(run, settings, undefinedValue(node), [asked], node));
  const text = knownText(run, settings);
  if (text !== undefined) return text.includes(origin) || (text.includes('*') && matchesStars(text, origin));
  const elements = settings.kind === 'object' ? elementsOf(run, settings, node) : undefined;
  return elements?.some((element) => lets(run, run.force(element), origin, asked, node)) ?? false;
}

/** A `*` stands for any text, a `?` for any character. */
function matchesStars(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!startsLike(first, text) || pattern.length - rest.length > text.length) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = isLast ? Math.max(at, text.length - part.length) : findLike(part, text, at);
    if (found === -1 || !startsLike(part, text.slice(found))) return false;
    at = found + part.length;
  }
  return at === text.length;
}

function findLike(part: string, text: string, from: number): number {
  for (let at = from; at <= text.length - part.length; at++) if (startsLike(part, text.slice(at))) return at;
  return -1;
}

function startsLike(part: string, text: string): boolean {
  return part.length <= text.length && [...part].every((character, at) => character === '?' || character === text[at]);
}

/** A list is joined with a space after each comma, a text goes out as it is. */
function setSpaced(name: string, option: Option, passage: LibraryPassage): void {
  const { run, node } = passage;
  const value = run.force(option.value);
  if (knownText(run, value) !== undefined || value.kind === 'unknown') {
    setByLibrary(name, value, option, passage);
    return;
  }
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  if (elements) setByLibrary(name, joined(run, elements, ', ', node, value), option, passage);
}
