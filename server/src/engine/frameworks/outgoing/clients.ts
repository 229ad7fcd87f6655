// Which unknowns make requests: the clients that people use, what they make of themselves, and what is declared as one.

import ts from 'typescript';
import type { Client } from '../../exchange/outgoing.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Unknown } from '../../interpreter/value.ts';

/** What runs in browsers. Clients for Node alone (got, undici, node-fetch) are left out: no browser refuses them anything. */
const PACKAGES: Readonly<Record<string, Client>> = {
  '@angular/common/http': 'axios',
  '@apollo/client': 'settings',
  '@apollo/link-context': 'settings',
  '@reduxjs/toolkit/query': 'settings',
  '@urql/core': 'settings',
  'apollo-boost': 'settings',
  'apollo-link': 'settings',
  'apollo-link-context': 'settings',
  'apollo-link-http': 'settings',
  axios: 'axios',
  'cross-fetch': 'fetch',
  'graphql-request': 'settings',
  'isomorphic-fetch': 'fetch',
  'isomorphic-unfetch': 'fetch',
  jquery: 'settings',
  ky: 'settings',
  ofetch: 'settings',
  'openapi-fetch': 'settings',
  redaxios: 'axios',
  superagent: 'settings',
  unfetch: 'fetch',
  urql: 'settings',
  'vue-resource': 'axios',
  'whatwg-fetch': 'fetch',
  wretch: 'settings',
};

/** Names that a runtime, a script tag or a framework provides. */
const GLOBALS: Readonly<Record<string, Client>> = {
  $: 'settings',
  $fetch: 'settings',
  $http: 'axios',
  $httpProvider: 'axios',
  axios: 'axios',
  fetch: 'fetch',
  jQuery: 'settings',
  ky: 'settings',
  superagent: 'settings',
  useFetch: 'settings',
  useLazyFetch: 'settings',
};

/** Types of parameters and fields that say what they are. */
const TYPES: readonly [RegExp, Client][] = [
  [/^(?:AxiosInstance|AxiosStatic|(?:ng\.)?IHttpService)$/, 'axios'],
  [/^(?:Internal)?AxiosRequestConfig\b/, 'axios'],
  [/^KyInstance$/, 'settings'],
];
/** Azure has an HttpRequest too, of quite another kind. */
const ANGULAR_TYPE = /^(?:HttpClient|HttpRequest)\b/;

const MEMBERS: readonly [RegExp, Client][] = [
  [
    /\.(?:\$?axios|\$http|_?http|httpClient|_?httpClient)\.(?:get|post|put|patch|delete|head|options|request)$/,
    'axios',
  ],
];

/** What of jQuery makes requests. */
const OF_JQUERY = /^\.(?:ajax|ajaxSetup|ajaxPrefilter|get|post|getJSON)$/;

export interface FoundClient {
  readonly client: Client;
  /** What is asked of it, with the dots: `.interceptors.request.use`; empty for itself. */
  readonly path: string;
}

/** The client that an unknown is, or is a part of; `undefined` for what makes no requests. */
export function clientOf(run: Run, client: Unknown): FoundClient | undefined {
  return knownClient(run, client.key) ?? clientByName(client);
}

/** A client that is told by its own name, its package or its type, whoever has made it. */
export function clientByName({ key, node }: Unknown): FoundClient | undefined {
  const found = packageClient(key) ?? globalClient(key) ?? declaredClient(key, node);
  if (found) return found;
  // `http` of a package is another one: that of msw answers requests.
  const member = /^import [^.]/.test(key) ? undefined : MEMBERS.find(([pattern]) => pattern.test(key));
  return member && { client: member[1], path: `.${lastName(key)}` };
}

/** The last name of a path: `use` of `.interceptors.request.use`. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** True for a package that makes requests. */
export function isClientPackage(name: string): boolean {
  return Object.hasOwn(PACKAGES, name) || Object.keys(PACKAGES).some((known) => known.startsWith(`${name}/`));
}

function knownClient(run: Run, key: string): FoundClient | undefined {
  const clients = run.outgoing?.clients;
  for (let end = key.length; clients && end > 0; end = key.lastIndexOf('.', end - 1)) {
    const client = clients.get(key.slice(0, end));
    if (client) return { client, path: key.slice(end) };
  }
  return undefined;
}

function packageClient(key: string): FoundClient | undefined {
  if (!key.startsWith('import ')) return undefined;
  const rest = key.slice('import '.length);
  for (const [name, client] of Object.entries(PACKAGES)) {
    if (!rest.startsWith(name)) continue;
    const after = rest.slice(name.length).replace(/^\/[^.]*/, '');
    if (after !== '' && !after.startsWith('.')) continue;
    const path = after.replace(/^\.default\b/, '');
    const isAnswer = rest.startsWith(`${name}/testing`) || /^\.Http\w*Response$/.test(path);
    if (name === 'jquery' ? OF_JQUERY.test(path) : !isAnswer) return { client, path };
  }
  return undefined;
}

function globalClient(key: string): FoundClient | undefined {
  const [, name = '', path = ''] =
    /^(?:(?:window|self|globalThis@\d+|unsafeWindow)\.)?([$\w]+)((?:\.[^.]+)*)$/.exec(key) ?? [];
  const client = Object.hasOwn(GLOBALS, name) ? GLOBALS[name] : undefined;
  if (!client || ((name === '$' || name === 'jQuery') && !OF_JQUERY.test(path))) return undefined;
  return { client, path };
}

/** `constructor(private readonly http: HttpClient)`, `(config: InternalAxiosRequestConfig) => …` */
function declaredClient(key: string, node: ts.Node): FoundClient | undefined {
  const [, position, path = ''] = /^parameter@(\d+)((?:\.[^.]+)*)$/.exec(key) ?? [];
  const parameter = position === undefined ? undefined : parameterAt(node.getSourceFile(), Number(position));
  const type = parameter?.type?.getText() ?? '';
  const client =
    TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? angularType(type, node) ?? parameterNamed(parameter);
  return client && { client, path };
}

function angularType(type: string, node: ts.Node): Client | undefined {
  if (!ANGULAR_TYPE.test(type)) return undefined;
  const isAngular = node.getSourceFile().statements.some((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return false;
    return statement.moduleSpecifier.text === '@angular/common/http';
  });
  return isAngular ? 'axios' : undefined;
}

/** AngularJS injects by name. */
function parameterNamed(parameter: ts.ParameterDeclaration | undefined): Client | undefined {
  const name = parameter?.name.getText() ?? '';
  return name === '$http' || name === '$httpProvider' ? GLOBALS[name] : undefined;
}

const parameters = new WeakMap<ts.SourceFile, Map<number, ts.ParameterDeclaration>>();

function parameterAt(source: ts.SourceFile, position: number): ts.ParameterDeclaration | undefined {
  let known = parameters.get(source);
  if (!known) parameters.set(source, (known = new Map(parametersIn(source).map((node) => [node.pos, node]))));
  return known.get(position);
}

function parametersIn(node: ts.Node): readonly ts.ParameterDeclaration[] {
  const inside: ts.ParameterDeclaration[] = ts.isParameter(node) ? [node] : [];
  ts.forEachChild(node, (child) => {
    inside.push(...parametersIn(child));
  });
  return inside;
}
