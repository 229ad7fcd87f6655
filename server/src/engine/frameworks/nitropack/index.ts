// Nitro 2 (nitropack) and 3, and Nuxt on top of it: the route rules of their configuration. What answers in their
// `server` folders is h3's. Measured on nitropack 2.13.6.

import { native, undefinedValue, type NativeBehaviour } from '../../interpreter/value.ts';
import { defineFramework } from '../framework.ts';
import { h3Module } from '../h3/index.ts';
import { objectWith } from '../native-object.ts';
import { ruleEndpoints } from './route-rules.ts';

/** What stands in it is the configuration. */
const same: NativeBehaviour = ({ args, node }) => args[0] ?? undefinedValue(node);
const DEFINERS = ['defineNitroConfig', 'defineNuxtConfig', 'defineConfig'];

export const nitropack = defineFramework({
  name: 'nitropack',
  packages: ['nitropack', 'nitro', 'nuxt'],
  model: ({ name, subpath, node }) => {
    if (subpath === 'h3') return h3Module({ number: name === 'nitro' ? '2.0.8' : '1.15.11' }, node);
    if (subpath === '' || subpath === 'config') {
      return objectWith(node, Object.fromEntries(DEFINERS.map((definer) => [definer, native(definer, node, same)])));
    }
    return undefined;
  },
  broughtBy: { nuxt: '2.13.6', 'nuxt-nightly': '2.13.6', nitropack: '2.13.6', nitro: '3.0.0' },
  autoImported: ({ name, node }) => (DEFINERS.includes(name) ? native(name, node, same) : undefined),
  fileEndpoints: ruleEndpoints,
});
