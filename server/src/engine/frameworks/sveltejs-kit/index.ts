// SvelteKit 1 and 2: endpoints (`+server`), the `handle` hook, `setHeaders` of load functions. What a file is, is told by
// its name (kit.svelte.dev, "Routing", "Hooks"); run with the real `json`, `error`, `redirect` and `sequence`.

import type { FilePath } from '../../finding.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { hostObject, undefinedValue, type Value } from '../../interpreter/value.ts';
import { exportedFunction, fileEndpoint, mattersToCors, methodEndpoints, neighbour, wayUp } from '../file-handlers.ts';
import { defineFramework, type ModelRequest } from '../framework.ts';
import { objectWith } from '../native-object.ts';
import { hooksModule, kitModule } from './kit-module.ts';
import { endpointResponse, respondTo, type Render } from './rendering.ts';

const ROUTES = 'src/routes/';
const ENDPOINT_FILE = /(?:^|\/)src\/routes\/(?:.*\/)?\+server\.[jt]s$/;
const LOAD_FILE = /(?:^|\/)src\/routes\/(?:.*\/)?\+(?:page|layout)(?:\.server)?\.[jt]s$/;
const HOOKS_FILE = /(?:^|\/)src\/hooks(?:\.server)?(?:\/index)?\.[jt]s$/;

export const sveltekit = defineFramework({
  name: '@sveltejs/kit',
  packages: [
    '@sveltejs/kit',
    '$env/dynamic/private',
    '$env/dynamic/public',
    '$env/static/private',
    '$env/static/public',
  ],
  model: moduleNamed,
  fileEndpoints: (module, run) => {
    if (ENDPOINT_FILE.test(module.file)) return endpointsOf(module, run);
    if (LOAD_FILE.test(module.file)) return loadEndpoints(module, run);
    return HOOKS_FILE.test(module.file) ? hookEndpoints(module, run) : [];
  },
});

function moduleNamed({ name, subpath, node }: ModelRequest): Value | undefined {
  if (name === '@sveltejs/kit')
    return subpath === 'hooks' ? hooksModule(node) : subpath === '' ? kitModule(node) : undefined;
  const variables = hostObject('env', node, (variable, at) => {
    if (variable.startsWith('@@')) return undefined;
    return unknown({
      key: `env.${variable}`,
      text: variable,
      node: at,
      from: [{ kind: 'environment', name: variable }],
    });
  });
  return name.includes('/dynamic/') ? objectWith(node, { env: variables }) : variables;
}

function endpointsOf(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const { source } = module;
  return methodEndpoints(module, run, {
    framework: 'sveltekit',
    path: routePath(module.file),
    others: 'fallback',
    respond: (inner, exchange) => {
      const { method } = exchange.request;
      const handler = exportedFunction(inner, module, method) ?? exportedFunction(inner, module, 'fallback');
      const render: Render = (event) => endpointResponse(inner, handler, event, source);
      return respondTo(inner, exchange, hookOf(inner, module), render, source);
    },
  });
}

/** The `handle` of the project. */
function hookOf(run: Run, module: ModuleInstance): ReturnType<typeof neighbour> {
  return neighbour(run, module, `${wayUp(module.file, ROUTES)}../hooks.server`, 'handle');
}

/** Load functions answer no request by themselves, but the page that they are for has the headers that they set. */
function loadEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const load = exportedFunction(run, module, 'load');
  if (!load || !mattersToCors(load)) return [];
  const { source } = module;
  const path = routePath(module.file);
  const page: Omit<Parameters<typeof fileEndpoint>[2], 'path'> = {
    framework: 'sveltekit',
    respond: (inner, exchange) => {
      const render: Render = (event) => {
        awaited(inner, callValue(inner, load, undefinedValue(source), [event.value], source));
        return newResponse(inner, new HeaderList(), 200, source);
      };
      return respondTo(inner, exchange, hookOf(inner, module), render, source);
    },
  };
  return [fileEndpoint(module, `GET ${path}`, { ...page, path }, 'GET')];
}

/** The hook by itself: nobody knows which routes there are. */
function hookEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const handle = exportedFunction(run, module, 'handle');
  if (!handle) return [];
  const { source } = module;
  const render = (inner: Run): Value => newResponse(inner, new HeaderList(), undefined, source);
  return [
    fileEndpoint(module, 'the handle hook', {
      framework: 'sveltekit',
      path: undefined,
      respond: (inner, exchange) => respondTo(inner, exchange, handle, () => render(inner), source),
    }),
  ];
}

/** The URL path of a route's file: groups and parameters resolved. */
function routePath(file: FilePath): string {
  const folders = file
    .slice(file.lastIndexOf(ROUTES) + ROUTES.length)
    .split('/')
    .slice(0, -1);
  const segments = folders.filter((folder) => !/^\(.*\)$/.test(folder) && !/^\[\[.*\]\]$/.test(folder));
  return `/${segments.map((segment) => segment.replace(/\[.*?\]/g, 'x')).join('/')}`;
}
