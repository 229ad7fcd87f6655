// Files whose default export is an event handler. Nitro and Nuxt serve those in `api`, `routes` and `middleware` by
// their names, behind the route rules and all middleware; of any other nobody knows where it is mounted.

import type { Exchange } from '../../exchange/exchange.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { native, primitive, undefinedValue, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { respondByHandlers } from '../h3/app.ts';
import { routerBehind } from '../h3/endpoints.ts';
import { statusOf } from '../h3/errors.ts';
import { respondByMiddleware } from '../h3/h3-class.ts';
import { callHandler, markedMajor, valueOf } from '../h3/handlers.ts';
import { objectWith } from '../native-object.ts';
import { applyRulesFor } from './route-rules.ts';
import { configurationAround, middlewareAround, placeInServer, type InServerFolder } from './server-folder.ts';

export function handlerEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const handler = handlerIn(module, run);
  if (!handler) return [];
  const place = placeInServer(module.file);
  const { file, start } = placeOf(handler.node);
  const key = `h3 file ${file}:${start}`;
  if (!place) {
    const respond = (inner: Run, exchange: Exchange) => answerBy(inner, exchange, handler, [handler]);
    return [{ key, label: 'this handler', node: handler.node, methods: [], path: undefined, part: true, respond }];
  }
  const { methods, path } = servedAs(place);
  const respond = (inner: Run, exchange: Exchange) => {
    const current = inner.modules.get(module.file) ?? module;
    answerInServer(inner, exchange, current, place);
  };
  const label = path === undefined ? 'the middleware' : `${methods.join() || 'any'} ${path}`;
  return [{ key, label, node: module.source, methods, path, part: false, respond }];
}

/** What a file exports, where h3 was told that it is a handler. */
function handlerIn(module: ModuleInstance, run: Run): ObjectValue | undefined {
  if (module.kind !== 'es') return undefined;
  const handler = run.force(getProperty(run, module.exports, 'default', module.source));
  if (handler.kind !== 'object' || routerBehind(handler)) return undefined;
  return markedMajor(handler) === undefined ? undefined : handler;
}

function answerInServer(run: Run, exchange: Exchange, module: ModuleInstance, place: InServerFolder): void {
  const handler = handlerIn(module, run);
  if (!handler) return;
  const { methods, path } = servedAs(place);
  const { method } = exchange.request;
  const isMiddleware = path === undefined;
  const config = path === undefined ? undefined : configurationAround(run, module, place);
  if (config && path !== undefined) applyRulesFor(run, exchange, config, path);
  const isForIt = methods.length === 0 || methods.includes(method);
  const last = isForIt && !isMiddleware ? [routed(handler)] : [];
  // What comes after middleware stands in other files, and so does what answers other methods.
  exchange.passedUnseen = isMiddleware || !isForIt;
  answerBy(run, exchange, handler, [...middlewareAround(run, module, place, handler), ...last]);
}

function answerBy(run: Run, exchange: Exchange, handler: ObjectValue, handlers: readonly Value[]): void {
  const { node } = handler;
  if (markedMajor(handler) === 1) return respondByHandlers(run, exchange, handlers, node);
  // Nitro 3 answers errors itself, with all that was prepared (seen on 3.0.0).
  const onError = native('onError', node, ({ args }) => {
    exchange.status = statusOf(run, args[0] ?? undefinedValue(node), ['status', 'statusCode'], node);
    return primitive('', node);
  });
  respondByMiddleware(run, exchange, handlers, objectWith(node, { onError }), node);
}

/** A route's handler: what gives nothing has answered with nothing. */
function routed(handler: ObjectValue): ObjectValue {
  const { node } = handler;
  return native('route', node, ({ run, args }) => {
    const [event = undefinedValue(node)] = args;
    const outcome = callHandler(run, handler, [event], node);
    if (outcome.kind === 'nothing' && !run.exchange?.sent && !run.stopped) return primitive(null, node);
    return valueOf(run, outcome.kind === 'unseen' ? { kind: 'answered' } : outcome, node);
  });
}

interface Served {
  readonly methods: readonly string[];
  /** `undefined` for middleware, which is asked whatever the path is. */
  readonly path: string | undefined;
}

const METHOD = /^(.*)\.(get|post|put|patch|delete|head|options|connect|trace)$/;

function servedAs({ folder, name }: InServerFolder): Served {
  if (folder === 'middleware') return { methods: [], path: undefined };
  const plain = name.replace(/\.(?:dev|prod|prerender)$/, '');
  const [, bare = plain, method] = METHOD.exec(plain) ?? [];
  const path = routePath(folder === 'api' ? `api/${bare}` : bare);
  return { methods: method === undefined ? [] : [method.toUpperCase()], path };
}

/** `users/[id]/index` is `/users/x`. */
function routePath(name: string): string {
  const parts = name.split('/').filter((part) => !/^\(.*\)$/.test(part));
  if (parts.at(-1) === 'index') parts.pop();
  return `/${parts.map((part) => part.replace(/\[+[^\]]*\]+/g, 'x')).join('/')}`;
}
