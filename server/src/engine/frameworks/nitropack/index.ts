// Nitro 2 (nitropack) and 3, and Nuxt on top of it: the route rules of their configuration. What answers in their
// `server` folders is h3's. Measured on nitropack 2.13.6.

import type ts from 'typescript';
import { unknown } from '../../interpreter/unknowns.ts';
import { hostObject, native, undefinedValue, type NativeBehaviour, type Value } from '../../interpreter/value.ts';
import { defineFramework } from '../framework.ts';
import { h3Module } from '../h3/index.ts';
import { cachedHandler } from './cached-handler.ts';
import { ruleEndpoints } from './route-rules.ts';

/** What stands in it is the configuration. */
const same: NativeBehaviour = ({ args, node }) => args[0] ?? undefinedValue(node);

const FUNCTIONS: Readonly<Record<string, NativeBehaviour>> = {
  defineNitroConfig: same,
  defineNuxtConfig: same,
  defineConfig: same,
  defineCachedEventHandler: cachedHandler,
  cachedEventHandler: cachedHandler,
};

export const nitropack = defineFramework({
  name: 'nitropack',
  packages: ['nitropack', 'nitro', 'nuxt'],
  model: ({ name, subpath, node }) => {
    if (subpath === 'h3') return h3Module({ number: name === 'nitro' ? '2.0.8' : '1.15.11' }, node);
    if (!/^(?:config|runtime|kit)?$/.test(subpath)) return undefined;
    const module = hostObject(name, node, (member, at) => functionNamed(member, at));
    module.rest = unknown({ key: `import ${name}`, text: name, node, from: [{ kind: 'module', name }], present: true });
    return module;
  },
  broughtBy: { nuxt: '2.13.6', 'nuxt-nightly': '2.13.6', nitropack: '2.13.6', nitro: '3.0.0' },
  autoImported: ({ name, node }) => functionNamed(name, node),
  fileEndpoints: ruleEndpoints,
});

function functionNamed(name: string, node: ts.Node): Value | undefined {
  const behaviour = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return behaviour && native(name, node, behaviour);
}
