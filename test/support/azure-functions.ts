// Calls functions of Azure's in this process: its library's own requests and responses, and a host that does no more than to
// keep the methods out that a function is not for.

import { bundle, modulesOf } from './fixture-server.ts';
import type { Ask } from './oracle.ts';
import { runScript } from './web-handler.ts';
import { createRequire } from 'node:module';

/** The part of the library that is used here. */
interface Library {
  readonly HttpRequest: new (init: object) => object;
  readonly HttpResponse: new (init: object) => { readonly status: number; readonly headers: Headers };
  readonly InvocationContext: new () => object;
}

type Handler = (request: object, context: object) => unknown;

interface Options {
  readonly methods?: readonly string[];
  readonly handler: Handler;
}

/** Loads a file that registers one function by `app.http`, `app.get` …, and gives what asks it. */
export function startAzureFunction(entry: string, family: string): Ask {
  const library = createRequire(modulesOf(family))('@azure/functions') as Library; // As the package has it.
  const registered: Options[] = [];
  const register = (methods?: readonly string[]) => (_name: string, given: Options | Handler) => {
    const options = typeof given === 'function' ? { handler: given } : given;
    registered.push(methods ? { ...options, methods } : options);
  };
  const app = { http: register(), get: register(['GET']), post: register(['POST']) };
  runScript(bundle(entry, { '@azure/functions': '@azure/functions' }, family), {
    '@azure/functions': { ...library, app },
  });
  const [options] = registered;
  if (!options) throw new Error(`${entry} registers no function.`);
  return (method, path, headers) => call(library, options, { method, url: `http://localhost:7071${path}`, headers });
}

async function call(
  { HttpRequest, HttpResponse, InvocationContext }: Library,
  { methods = ['GET', 'POST'], handler }: Options,
  request: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>> },
): Promise<Awaited<ReturnType<Ask>>> {
  if (!methods.includes(request.method)) return { status: 404, headers: [] };
  try {
    const result = await handler(new HttpRequest(request), new InvocationContext());
    const response = result instanceof HttpResponse ? result : new HttpResponse(result ?? { status: 204 });
    return { status: response.status, headers: [...response.headers] };
  } catch {
    return { status: 500, headers: [] };
  }
}
