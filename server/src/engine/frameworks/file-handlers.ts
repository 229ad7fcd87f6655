// What files answer that export a function per method (`GET`, `POST` …), as SvelteKit's and Astro's routes do, and the
// middleware of a project in which such a file stands.

import type { FilePath } from '../finding.ts';
import { isCallable } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import { touchesCors } from '../interpreter/relevance.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import type { Callable, Value } from '../interpreter/value.ts';
import { WEB, type Exchange } from '../exchange/exchange.ts';
import { answerWith } from './web-handler.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

/** A function that a module exports under a name. */
export function exportedFunction(run: Run, { exports, source }: ModuleInstance, name: string): Callable | undefined {
  const value = run.force(getProperty(run, exports, name, source));
  return isCallable(value) ? value : undefined;
}

/** How a kind of file answers. */
export interface FileRoute {
  /** A part of the endpoints' keys: `sveltekit`. */
  readonly framework: string;
  readonly path: string;
  /** The export that answers methods that have none of their own. */
  readonly others: string;
  readonly respond: (run: Run, exchange: Exchange) => Value;
}

/** An endpoint for each method for which a file exports a function. */
export function methodEndpoints(module: ModuleInstance, run: Run, route: FileRoute): readonly Endpoint[] {
  const exported = METHODS.filter((method) => exportedFunction(run, module, method));
  if (exported.length > 0)
    return exported.map((method) => fileEndpoint(module, `${method} ${route.path}`, route, method));
  const isThere = [route.others, 'OPTIONS'].some((name) => exportedFunction(run, module, name));
  return isThere ? [fileEndpoint(module, `ALL ${route.path}`, route)] : [];
}

/** An endpoint that a file is by its name. */
export function fileEndpoint(
  { file, source }: ModuleInstance,
  label: string,
  { framework, path, respond }: Omit<FileRoute, 'others' | 'path'> & { readonly path: string | undefined },
  method?: string,
): Endpoint {
  return {
    key: `${framework} ${file} ${label}`,
    label,
    node: source,
    methods: method === undefined ? [] : [method],
    path,
    part: false,
    respond: (run, exchange) => {
      exchange.server = WEB;
      answerWith(run, respond(run, exchange), source);
    },
  };
}

/** What the module at `path` from this one exports under a name, where that is a function that has to do with CORS. */
export function neighbour(run: Run, { source }: ModuleInstance, path: string, name: string): Callable | undefined {
  // Vary alone can matter, which makes no file one with CORS in it.
  const exports = run.force(run.world.importModule(run, path, source, 'namespace'));
  const value = exports.kind === 'object' ? run.force(getProperty(run, exports, name, source)) : undefined;
  return value && isCallable(value) && mattersToCors(value) ? value : undefined;
}

/** The way from a file to the folder of its project, `../` for each folder. */
export function wayUp(file: FilePath, root: string): string {
  const below = file.slice(file.lastIndexOf(root) + root.length);
  return '../'.repeat(below.split('/').length - 1);
}

/** Whether a function, for all that is known of it, can write headers. */
export function mattersToCors({ internal }: Callable): boolean {
  return internal.type === 'native' || touchesCors(internal.code, internal.environment);
}
