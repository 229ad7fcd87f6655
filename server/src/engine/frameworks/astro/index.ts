// Astro 2 to 6: endpoints in `src/pages` (`export const GET: APIRoute`) and `onRequest` of `src/middleware`. What a file is,
// is told by its name (docs.astro.build, "Endpoints", "Middleware"). Pages are components, which nobody reads here.

import type { FilePath } from '../../finding.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { native, undefinedValue, type Callable, type Value } from '../../interpreter/value.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { exportedFunction, fileEndpoint, methodEndpoints, neighbour, wayUp } from '../file-handlers.ts';
import { defineFramework, type ModelRequest } from '../framework.ts';
import { newContext } from './context.ts';
import { middlewareModule } from './middleware-module.ts';

const PAGES = 'src/pages/';
const ENDPOINT_FILE = /(?:^|\/)src\/pages\/.*\.[jt]s$/;
const MIDDLEWARE_FILE = /(?:^|\/)src\/middleware(?:\/index)?\.[jt]s$/;
/** Next has such files too. */
const OF_ASTRO = /['"]astro(?:['":/])|\bAPIRoute\b|\bonRequest\b/;

export const astro = defineFramework({
  name: 'astro',
  packages: ['astro', 'astro:middleware'],
  model: moduleNamed,
  fileEndpoints: (module, run) => {
    if (ENDPOINT_FILE.test(module.file)) return endpointsOf(module, run);
    const isMiddleware = MIDDLEWARE_FILE.test(module.file) && OF_ASTRO.test(module.source.text);
    return isMiddleware ? middlewareEndpoints(module, run) : [];
  },
});

function moduleNamed({ name, subpath, node }: ModelRequest): Value | undefined {
  return name === 'astro:middleware' || subpath === 'middleware' ? middlewareModule(node) : undefined;
}

function endpointsOf(module: ModuleInstance, run: Run): readonly Endpoint[] {
  return methodEndpoints(module, run, {
    framework: 'astro',
    path: routePath(module.file),
    others: 'ALL',
    respond: (inner, exchange) => {
      const { method } = exchange.request;
      const handler = exportedFunction(inner, module, method) ?? exportedFunction(inner, module, 'ALL');
      return respondTo(inner, exchange, middlewareOf(inner, module), handler ?? 404, module);
    },
  });
}

/** The `onRequest` of the project, in one of the files where it may stand. */
function middlewareOf(run: Run, module: ModuleInstance): Callable | undefined {
  const root = wayUp(module.file, PAGES);
  const [first, second] = ['middleware', 'middleware/index'].map((name) =>
    neighbour(run, module, `${root}../${name}`, 'onRequest'),
  );
  return first ?? second;
}

/** The middleware by itself: nobody knows which routes there are. */
function middlewareEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const middleware = exportedFunction(run, module, 'onRequest');
  if (!middleware) return [];
  return [
    fileEndpoint(module, 'the middleware', {
      framework: 'astro',
      path: undefined,
      respond: (inner, exchange) => respondTo(inner, exchange, middleware, undefined, module),
    }),
  ];
}

/** The response to the run's request, by a handler, with a status, or by something that nobody shows. */
function respondTo(
  run: Run,
  exchange: Exchange,
  middleware: Callable | undefined,
  handler: Callable | number | undefined,
  { source }: ModuleInstance,
): Value {
  const context = newContext(exchange, source);
  const render = (): Value => {
    if (handler === undefined || typeof handler === 'number') {
      return newResponse(run, new HeaderList(), handler, source);
    }
    return awaited(run, callValue(run, handler, undefinedValue(source), [context], source));
  };
  if (!middleware) return render();
  let rendered: Value | undefined;
  const next = native('next', source, () => settle(run, (rendered = render()), source));
  const answer = awaited(run, callValue(run, middleware, undefinedValue(source), [context, next], source));
  const isNothing = answer.kind === 'primitive' && answer.value === undefined;
  return isNothing && rendered ? rendered : answer;
}

/** The URL path of a page's file: `api/[id].json.ts` is `/api/x.json`. */
function routePath(file: FilePath): string {
  const path = file.slice(file.lastIndexOf(PAGES) + PAGES.length).replace(/\.[jt]s$/, '');
  const segments = path.split('/').map((segment) => segment.replace(/\[.*?\]/g, 'x'));
  return `/${segments.join('/')}`.replace(/\/index$/, '') || '/';
}
