// Vite 3 to 7 (the development server and the preview): `server.cors` and `preview.cors` are options of the `cors` package,
// `headers` are set on what is served. Measured on 5.4.11, 5.4.21, 6.0.8, 6.4.6 and 7.3.8: since 5.4.12 and 6.0.9 only pages
// of this machine are let in by default, and since 6.0.9 an object is laid over that default.

import type ts from 'typescript';
import semver from 'semver';
import type { Exchange } from '../exchange/exchange.ts';
import { valueSide } from '../exchange/write.ts';
import { callValue } from '../interpreter/call.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import {
  hostObject,
  native,
  object,
  primitive,
  promise,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { placeOf } from '../source/place.ts';
import { exportedConfig, sectionOf } from './config-export.ts';
import { ALLOWLIST } from './cors/index.ts';
import { answerWithOptions } from './cors/answer.ts';
import { readOptions, type CorsOptions } from './cors/options.ts';
import { defineFramework } from './framework.ts';
import {
  isUndefined,
  libraryOf,
  ownOption,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { mergeConfigs } from './webpack-merge.ts';
import { methodTable, objectWith } from './native-object.ts';
import { pairsOf, setNodeHeader } from './node-http/server-response.ts';

const NEWEST = '7.3.8';
const CONFIG_FILE = /(?:^|\/)vite\.config\.[cm]?[jt]s$/;
/** Pages of this machine, at any port. */
const LOCAL_PAGES = String.raw`^https?:\/\/(?:(?:[^:]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$`;

export const vite = defineFramework({
  name: 'vite',
  packages: ['vite', 'vitest'],
  model: ({ node, name, subpath, version }) => {
    if (subpath !== (name === 'vite' ? '' : 'config')) return undefined;
    const library = { ...libraryOf('vite', version, NEWEST), allowlist: ALLOWLIST };
    const module = objectWith(node, {
      defineConfig: native('defineConfig', node, same),
      mergeConfig: native('mergeConfig', node, mergeConfigs),
      createServer: native('createServer', node, (call) => createServer(call, library)),
      preview: native('preview', node, (call) => createServer(call, library)),
    });
    module.rest = unknown({ key: `import ${name}`, text: name, node, from: [{ kind: 'module', name }], present: true });
    libraries.set(module, library);
    return module;
  },
  fileEndpoints: (module, run) => (CONFIG_FILE.test(module.file) ? configEndpoints(module, run) : []),
});

/** Whose behaviour the module `vite` shows where it was imported. */
const libraries = new WeakMap<ObjectValue, Library>();

const same: NativeBehaviour = ({ args, node }) => args[0] ?? undefinedValue(node);

function configEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const { source } = module;
  const imported = run.force(run.world.importModule(run, 'vite', source, 'require'));
  const library = imported.kind === 'object' ? libraries.get(imported) : undefined;
  const mode = unknown({ key: 'mode', node: source, from: [{ kind: 'environment', name: 'NODE_ENV' }] });
  const asked = objectWith(source, { command: primitive('serve', source), mode });
  const config = exportedConfig(module, run, [asked]);
  if (!library || config.kind !== 'object') return [];
  const server = sectionOf(run, config, 'server');
  const preview = sectionOf(run, config, 'preview');
  const isSaid = preview?.properties.has('cors') || preview?.properties.has('headers');
  const shown: Setting = { server: server ?? object(config.node), preview: undefined, library };
  return [endpointOf(shown, '/'), ...(preview && isSaid ? [endpointOf({ ...shown, preview }, '/preview')] : [])];
}

interface Setting {
  readonly server: ObjectValue;
  /** Set for the preview, which does as the server does where it is not told otherwise. */
  readonly preview: ObjectValue | undefined;
  readonly library: Library;
}

function endpointOf(setting: Setting, path: string): Endpoint {
  const { node } = setting.preview ?? setting.server;
  const { file, start } = placeOf(node);
  return {
    key: `vite ${file}:${start} ${path}`,
    label: setting.preview ? 'the preview' : 'the development server',
    node,
    methods: [],
    path: '/',
    part: false,
    respond: (run, exchange) => {
      answer(setting, run, exchange, () => {
        exchange.status = undefined;
        exchange.sent = true;
      });
    },
  };
}

/** `createServer({ server })` and `preview({ preview })`, which may run in a server of the user's own. */
function createServer({ run, args, node }: NativeCall, library: Library): Value {
  const config = args[0] && run.force(args[0]);
  const server = sectionOf(run, config, 'server') ?? object(node);
  const preview = sectionOf(run, config, 'preview');
  const setting: Setting = { server, preview, library };
  // What this says nothing of, the configuration file may.
  const isSaid = [server, preview].some((one) => one?.properties.has('cors') || one?.properties.has('headers'));
  const isMounted = sectionOf(run, config, 'server')?.properties.has('middlewareMode');
  if (isSaid && !isMounted) run.sites.push(() => [endpointOf(setting, '/')]);
  const middlewares = native('vite.middlewares', node, (call) => {
    const { exchange } = call.run;
    const next = () => {
      if (call.args[2]) callValue(call.run, call.args[2], undefinedValue(node), [], node);
    };
    if (exchange && isSaid && !exchange.sent) answer(setting, call.run, exchange, next);
    else next();
    return undefinedValue(call.node);
  });
  const methods = methodTable({ listen: (call) => promise(call.self, call.node), printUrls: same, close: same });
  const lookup = (name: string, at: ts.Node) => (name === 'middlewares' ? middlewares : methods(name, at));
  return promise(hostObject('ViteDevServer', node, lookup), node);
}

/** The `cors` package first, which may answer, and then what is served, with its headers. */
function answer({ server, preview, library }: Setting, run: Run, exchange: Exchange, next: () => void): void {
  const section = (name: string) => (preview?.properties.has(name) ? preview : server);
  const { node } = section('cors');
  const cors = ownOption(run, section('cors'), 'cors', node);
  const value = cors && run.force(cors.value);
  const isOff = value?.kind === 'primitive' && value.value === false;
  const serve = () => {
    // OPTIONS is served nothing.
    const headers =
      exchange.request.method === 'OPTIONS' ? undefined : section('headers').properties.get('headers')?.value;
    for (const { name, value: text, site } of pairsOf(run, headers, node)) {
      setNodeHeader(exchange, run, name, text, valueSide(site), site);
    }
    next();
  };
  if (isOff) return serve();
  const passage: LibraryPassage = { run, exchange, node: cors?.node ?? node, library };
  const isMerged = !(preview?.properties.has('cors') ?? false) && semver.gte(library.version, '6.0.9');
  answerWithOptions(optionsOf(value, isMerged, passage), { ...passage, next: serve });
}

function optionsOf(value: Settled | undefined, isMerged: boolean, { run, node, library }: LibraryPassage): CorsOptions {
  // `cors: true` is the package without options.
  const given = value?.kind === 'primitive' ? undefined : value;
  const options = readOptions(run, given, node, library.version);
  const isLeftOut = isUndefined(run, value ?? undefinedValue(node));
  const origin = ownOption(run, given, 'origin', node);
  const isOriginLeftOut = given?.kind === 'object' && (!origin || isUndefined(run, origin.value));
  const isLocal = isLeftOut ? knowsLocalPages(library) : isMerged && isOriginLeftOut;
  return isLocal ? { ...options, origin: localPages(node) } : options;
}

/** By default, since the repair of CVE-2025-24010. */
function knowsLocalPages({ version }: Library): boolean {
  return semver.satisfies(version, '>=6.0.9 || >=5.4.12 <6.0.0 || >=4.5.6 <5.0.0');
}

function localPages(node: ts.Node): Option {
  const value = object(node, { type: 'regexp', source: LOCAL_PAGES, flags: '', lastIndex: 0 });
  return { value, node, text: undefined };
}
