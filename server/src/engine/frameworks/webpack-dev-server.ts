// webpack-dev-server 4 and 5 (lib/Server.js): `headers` of `devServer` in a configuration of webpack, Rspack, Vue's CLI or CRACO,
// and of `new WebpackDevServer(options, compiler)`: an object, a list of keys and values, or a function. It knows no CORS besides.

import type ts from 'typescript';
import semver from 'semver';
import type { Exchange } from '../exchange/exchange.ts';
import { valueSide } from '../exchange/write.ts';
import { callValue } from '../interpreter/call.ts';
import { isCallable, knownText } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import {
  hostObject,
  native,
  object,
  promise,
  undefinedValue,
  type NativeCall,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { placeOf } from '../source/place.ts';
import { exportedConfig, sectionOf } from './config-export.ts';
import { expressRequest, expressResponse } from './express/request-response.ts';
import { defineFramework } from './framework.ts';
import { methodTable } from './native-object.ts';
import { pairsOf, setNodeHeader, type HeaderPair } from './node-http/server-response.ts';

const CONFIG_FILE = /(?:^|\/)(?:(?:web|rs)pack[\w.-]*|(?:vue|craco)\.config)\.[cm]?[jt]s$/i;
/** A file that exports the options themselves, as Create React App has it. */
const OPTIONS_FILE = /dev-?server[\w.-]*\.[cm]?[jt]s$/i;

export const webpackDevServer = defineFramework({
  name: 'webpack-dev-server',
  packages: ['webpack-dev-server'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    // Before 4 the compiler came first.
    const at = semver.lt(semver.coerce(version.number) ?? '5.0.0', '4.0.0') ? 1 : 0;
    const construct = (call: NativeCall) => newServer(call, at);
    return native('WebpackDevServer', node, construct, construct);
  },
  fileEndpoints: (module, run) => (CONFIG_FILE.test(module.file) ? configEndpoints(module, run) : []),
});

function newServer({ run, args, node }: NativeCall, at: number): Value {
  const options = args[at] && run.force(args[at]);
  run.sites.push(() => endpointsOf(options));
  const methods = methodTable({
    start: (call) => promise(undefinedValue(call.node), call.node),
    listen: (call) => call.self,
    stop: (call) => promise(undefinedValue(call.node), call.node),
  });
  return hostObject('WebpackDevServer', node, (name, place) => methods(name, place));
}

function configEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const { source, file } = module;
  const asked = unknown({ key: 'webpack env', node: source, from: [{ kind: 'environment', name: 'NODE_ENV' }] });
  const exported = exportedConfig(module, run, [asked, asked]);
  const configs = elementsOf(run, exported, source) ?? [exported];
  return configs.flatMap((one) => {
    const config = run.force(one);
    return endpointsOf(OPTIONS_FILE.test(file) ? config : devServerOf(config, run, source));
  });
}

/** `devServer`; CRACO may have a function there that changes what Create React App has. */
function devServerOf(config: Settled, run: Run, node: ts.Node): Settled | undefined {
  const property = config.kind === 'object' ? config.properties.get('devServer') : undefined;
  const value = property && run.force(property.value);
  if (!value || !isCallable(value)) return sectionOf(run, config, 'devServer');
  const rest = unknown({ key: 'the other settings', node, from: [{ kind: 'opaque' }] });
  return run.force(callValue(run, value, undefinedValue(node), [object(node), rest], node));
}

function endpointsOf(options: Settled | undefined): readonly Endpoint[] {
  if (options?.kind !== 'object') return [];
  const { node } = options;
  const headers = options.properties.get('headers')?.value;
  const { file, start } = placeOf(node);
  return [
    {
      key: `webpack-dev-server ${file}:${start}`,
      label: 'the development server',
      node,
      methods: [],
      path: '/',
      part: false,
      respond: (run, exchange) => respond(run, exchange, headers, node),
    },
  ];
}

function respond(run: Run, exchange: Exchange, headers: Value | undefined, node: ts.Node): void {
  const request = expressRequest(exchange, node);
  const response = expressResponse(exchange, node);
  const settled = headers && run.force(headers);
  const given =
    settled && isCallable(settled)
      ? run.force(callValue(run, settled, undefinedValue(node), [request, response], node))
      : settled;
  for (const { name, value, site } of keysAndValues(run, given, node)) {
    setNodeHeader(exchange, run, name, value, valueSide(site), site);
  }
  exchange.status = exchange.request.method === 'OPTIONS' ? 204 : undefined;
  exchange.sent = true;
}

/** `[{ key: 'X-A', value: 'b' }]`, or an object. */
function keysAndValues(run: Run, given: Settled | undefined, node: ts.Node): readonly HeaderPair[] {
  const elements = given?.kind === 'object' ? elementsOf(run, given, node) : undefined;
  if (!elements) return pairsOf(run, given, node);
  return elements.flatMap((element) => {
    const entry = run.force(element);
    const property = entry.kind === 'object' ? entry.properties.get('value') : undefined;
    const name = property && knownText(run, getProperty(run, entry, 'key', entry.node));
    return name === undefined || !property ? [] : [{ name, value: property.value, site: property.node }];
  });
}
