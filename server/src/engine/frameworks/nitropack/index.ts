// Nitro 2 (nitropack) and 3, and Nuxt on top of it: the route rules of their configuration, and the
// handlers of h3 in their `server` folders. Measured on nitropack 2.13.6.

import type ts from 'typescript';
import { unknown } from '../../interpreter/unknowns.ts';
import { hostObject, native, undefinedValue, type NativeBehaviour, type Value } from '../../interpreter/value.ts';
import { defineFramework, type AssumedVersion } from '../framework.ts';
import { h3, h3Module } from '../h3/index.ts';
import { handlerEndpoints } from './handler-files.ts';
import { cachedHandler } from './cached-handler.ts';
import { objectWith } from '../native-object.ts';
import { endpointsOf, noteVersion, ruleEndpoints } from './route-rules.ts';

const BROUGHT: Readonly<Record<string, string>> = {
  nuxt: '2.13.6',
  'nuxt-nightly': '2.13.6',
  nitropack: '2.13.6',
  nitro: '3.0.0',
};

export const nitropack = defineFramework({
  name: 'nitropack',
  packages: ['nitropack', 'nitro', 'nuxt'],
  model: ({ name, subpath, node, version }) => {
    if (name === 'nitro' && /^(?:deps\/)?h3$/.test(subpath)) return h3Module({ number: h3.broughtBy?.['nitro'] }, node);
    if (name === 'nitro' && subpath === 'vite') return objectWith(node, { nitro: native('nitro', node, vitePlugin) });
    if (!/^(?:config|runtime|kit)?$/.test(subpath)) return undefined;
    const nitro = name === 'nitropack' ? version : { number: BROUGHT[name] };
    const module = hostObject(name, node, (member, at) => functionNamed(member, nitro, at));
    module.rest = unknown({ key: `import ${name}`, text: name, node, from: [{ kind: 'module', name }], present: true });
    return module;
  },
  broughtBy: BROUGHT,
  autoImported: ({ name, node, version }) => functionNamed(name, version, node),
  fileEndpoints: (module, run) => [...ruleEndpoints(module, run), ...handlerEndpoints(module, run)],
});

function functionNamed(name: string, version: AssumedVersion, node: ts.Node): Value | undefined {
  switch (name) {
    case 'defineNitroConfig':
    case 'defineNuxtConfig':
    case 'defineConfig':
      return native(name, node, (call) => {
        // What stands in it is the configuration.
        const [config = undefinedValue(node)] = call.args;
        noteVersion(call.run.force(config), version);
        return config;
      });
    case 'defineCachedEventHandler':
    case 'cachedEventHandler':
      return native(name, node, cachedHandler);
    default:
      return undefined;
  }
}

/** `nitro({ routeRules })` among the plugins of a Vite configuration. */
const vitePlugin: NativeBehaviour = ({ run, args, node }) => {
  const config = args[0] && run.force(args[0]);
  if (config) noteVersion(config, { number: BROUGHT['nitro'] });
  if (config) run.sites.push(() => endpointsOf(run, config, node.getSourceFile()));
  return hostObject('plugin', node, () => undefined);
};
