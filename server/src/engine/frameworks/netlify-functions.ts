// Netlify's functions of the second kind, `export default (request, context) => new Response(…)` in `netlify/functions`, and
// its edge functions, which may let a request pass. Those of the first kind are Lambda's.

import { HeaderList } from '../exchange/header-list.ts';
import { newResponse } from '../interpreter/builtins/response.ts';
import { isCallable, knownText } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { native, promise, type ObjectValue } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { objectWith } from './native-object.ts';
import { requesterPart } from './probe-values.ts';
import { webEndpoint, webEndpoints, type WebHandler, type WebSite } from './web-handler.ts';

export const netlifyFunctions = defineFramework({
  name: '@netlify/functions',
  packages: [],
  fileEndpoints: functionEndpoints,
});

const FUNCTION_FILE = /(?:^|\/)netlify\/(?:edge-)?functions\/(?:.*\/)?[^/]+\.[cm]?[jt]sx?$/;

function functionEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  if (!FUNCTION_FILE.test(module.file) || module.kind !== 'es') return [];
  const { source } = module;
  const handler = run.force(getProperty(run, module.exports, 'default', source));
  if (!isCallable(handler)) return [];
  const answering: WebHandler = { handler, others: [contextOf(handler)] };
  const site: WebSite = { runtime: 'netlify', label: 'the function', node: source };
  const config = run.force(getProperty(run, module.exports, 'config', source));
  const paths = config.kind === 'object' ? textsOf(run, config, 'path', source) : [];
  const methods = config.kind === 'object' ? textsOf(run, config, 'method', source) : [];
  if (handler.internal.type !== 'closure' || paths.length + methods.length === 0) {
    return webEndpoints(run, site, answering);
  }
  const [path] = paths;
  const own = methods.filter((method) => method !== 'OPTIONS');
  const routes = (own.length > 0 ? own : [undefined]).map((method) => ({
    method,
    path: path?.replace(/:\w+|\*/g, 'x'),
  }));
  return routes.map((route) => webEndpoint(site, () => answering, route));
}

/** A text or a list of them. */
function textsOf(run: Run, config: ObjectValue, name: string, node: ObjectValue['node']): readonly string[] {
  const value = run.force(getProperty(run, config, name, node));
  const members = value.kind === 'object' ? (elementsOf(run, value, node) ?? []) : [value];
  return members.flatMap((member) => knownText(run, member) ?? []);
}

/** What a function is given besides the request: `next()` gives what an edge function stands before. */
function contextOf({ node }: ObjectValue): ObjectValue {
  const next = native('next', node, (call) => {
    return promise(newResponse(call.run, new HeaderList(), undefined, call.node), call.node);
  });
  const context = objectWith(node, { next, params: requesterPart('params', node) });
  context.rest = unknown({ key: 'netlify context', text: 'context', node, from: [{ kind: 'opaque' }], present: true });
  return context;
}
