// Files whose default export is an event handler. Nitro and Nuxt serve those in `api`, `routes` and `middleware` by
// their names; of any other nobody knows where it is mounted.

import type { Exchange } from '../../exchange/exchange.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import type { ObjectValue } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { respondByHandler } from './app.ts';
import { routerBehind } from './endpoints.ts';
import { markedMajor, type Major } from './handlers.ts';
import { respondByWebHandler } from './h3-class.ts';

/** How a file is served. */
interface Served {
  readonly methods: readonly string[];
  readonly path: string | undefined;
  readonly label: string;
  readonly isMiddleware: boolean;
  /** True where nobody knows that it is served at all. */
  readonly part: boolean;
}

export function handlerEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  if (module.kind !== 'es') return [];
  const handler = run.force(getProperty(run, module.exports, 'default', module.source));
  const major = handler.kind === 'object' ? markedMajor(handler) : undefined;
  if (handler.kind !== 'object' || major === undefined || routerBehind(handler)) return [];
  const served = servedAs(module.file);
  const { methods, path, label, part } = served;
  const { file, start } = placeOf(handler.node);
  return [
    {
      key: `h3 file ${file}:${start}`,
      label,
      node: part ? handler.node : module.source,
      methods,
      path,
      part,
      respond: (inner, exchange) => respond(inner, exchange, handler, major, served),
    },
  ];
}

function respond(run: Run, exchange: Exchange, handler: ObjectValue, major: Major, served: Served): void {
  const { method } = exchange.request;
  if (served.methods.length > 0 && !served.methods.includes(method)) {
    // Another file answers, or the server itself.
    exchange.status = undefined;
    exchange.sent = true;
    return;
  }
  // What comes after middleware stands in other files.
  exchange.passedUnseen = served.isMiddleware;
  if (major === 1) respondByHandler(run, exchange, handler);
  else respondByWebHandler(run, exchange, handler);
}

function servedAs(file: string): Served {
  const [, folder, name = ''] = FILE_IN_SERVER.exec(file) ?? FILE_IN_ROOT.exec(file) ?? [];
  if (folder === undefined)
    return { methods: [], path: undefined, label: 'this handler', isMiddleware: false, part: true };
  if (folder === 'middleware') {
    return { methods: [], path: undefined, label: 'the middleware', isMiddleware: true, part: false };
  }
  const [, bare = name, method] =
    /^(.*)\.(get|post|put|patch|delete|head|options|connect|trace)$/.exec(
      name.replace(/\.(?:dev|prod|prerender)$/, ''),
    ) ?? [];
  const path = routePath(folder === 'api' ? `api/${bare}` : bare);
  const methods = method === undefined ? [] : [method.toUpperCase()];
  return { methods, path, label: `${methods.join() || 'any'} ${path}`, isMiddleware: false, part: false };
}

const FILE_IN_SERVER = /^.*\/server\/(api|routes|middleware)\/(.+)\.[cm]?[jt]sx?$/;
const FILE_IN_ROOT = /^.*\/(api|routes|middleware)\/(.+)\.[cm]?[jt]sx?$/;

/** `users/[id]/index` is `/users/x`. */
function routePath(name: string): string {
  const parts = name.split('/').filter((part) => !/^\(.*\)$/.test(part));
  if (parts.at(-1) === 'index') parts.pop();
  return `/${parts.map((part) => part.replace(/\[+[^\]]*\]+/g, 'x')).join('/')}`;
}
