// h3 1 and 2: apps, routers, event handlers, the functions that read and write headers, and its CORS functions.
// Measured on 1.15.11 and 2.0.8, and tested against both.

import type ts from 'typescript';
import semver from 'semver';
import { callValue } from '../../interpreter/call.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  define,
  hostObject,
  native,
  undefinedValue,
  type NativeBehaviour,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { defineFramework, type AssumedVersion } from '../framework.ts';
import { addToApp, createApp } from './app.ts';
import { corsFunctions } from './cors.ts';
import { makeError, makeErrorOfStatus } from './errors.ts';
import type { Major } from './handlers.ts';
import { newH3 } from './h3-class.ts';
import { headerFunctions } from './headers.ts';
import { hookMakers } from './hook-makers.ts';
import { handlerMakers } from './making-handlers.ts';
import { createRouter } from './router.ts';
import { sendingFunctions } from './sending.ts';

export const h3 = defineFramework({
  name: 'h3',
  packages: ['h3', '#imports', 'vinxi', '@solidjs/start'],
  broughtBy: { nuxt: '1.15.11', 'nuxt-nightly': '1.15.11', nitropack: '1.15.11', nitro: '2.0.1-rc.2' },
  model: ({ name, subpath, node, version }) => {
    // Vinxi, and what is built on it, hands the functions of h3 1 on.
    const isHandedOn = name === 'vinxi' || name === '@solidjs/start';
    if (isHandedOn) return /^(?:http|server)$/.test(subpath) ? h3Module({ number: '1.15.11' }, node) : undefined;
    return subpath === '' || subpath === 'node' ? h3Module(version, node) : undefined;
  },
  autoImported: ({ name, node, version }) => h3Function(name, version, node),
});

/** What `import … from 'h3'` gives in a version. */
export function h3Module(version: AssumedVersion, node: ts.Node): ObjectValue {
  const major = majorOf(version);
  const module = hostObject('h3', node, (name, at) => h3Function(name, version, at));
  const constructors = major === 1 ? { H3Error: makeError } : { H3: newH3, HTTPError: makeError, H3Error: makeError };
  for (const [name, construct] of Object.entries(constructors)) {
    define(module, name, native(name, node, construct, construct), node);
  }
  const error = module.properties.get('HTTPError')?.value;
  if (error?.kind === 'object') define(error, 'status', native('status', node, makeErrorOfStatus), node);
  module.rest = unknown({ key: 'import h3', text: 'h3', node, from: [{ kind: 'module', name: 'h3' }], present: true });
  return module;
}

type Functions = Readonly<Record<string, NativeBehaviour>>;

const known = new Map<string | undefined, Functions>();

function functionsOf(version: AssumedVersion): Functions {
  const before = known.get(version.number);
  if (before) return before;
  const major = majorOf(version);
  const functions = {
    ...handlerMakers(major),
    ...headerFunctions(major),
    ...sendingFunctions(major),
    ...corsFunctions(major, version),
    ...(major === 1 ? VERSION_1 : VERSION_2),
  };
  known.set(version.number, functions);
  return functions;
}

/** Where nobody knows the version, it is the newest. */
export function majorOf({ number }: AssumedVersion): Major {
  const parsed = number === undefined ? null : semver.coerce(number);
  return parsed && parsed.major < 2 ? 1 : 2;
}

const listener: NativeBehaviour = ({ node }) => hostObject('Listener', node, () => undefined);

const VERSION_1: Readonly<Record<string, NativeBehaviour>> = {
  createApp,
  createRouter,
  createError: makeError,
  use: (call) => addToApp(call.args[0], call),
  toNodeListener: listener,
  toWebHandler: listener,
  toPlainHandler: listener,
};

const VERSION_2: Readonly<Record<string, NativeBehaviour>> = {
  ...hookMakers,
  createApp: newH3,
  createRouter: newH3,
  createError: makeError,
  serve: listener,
  toNodeListener: listener,
  toNodeHandler: listener,
  toWebHandler: listener,
  definePlugin: ({ args, node }) => native('plugin', node, (outer) => pluginOf(args[0], outer.args, node)),
};

/** `definePlugin((app, options) => { … })(options)` */
function pluginOf(body: Value | undefined, options: readonly Value[], node: ts.Node): Value {
  return native('plugin', node, (call) => {
    const [app = undefinedValue(node)] = call.args;
    return body ? callValue(call.run, body, undefinedValue(node), [app, ...options], node) : undefinedValue(node);
  });
}

/** A function of h3 by its name, for code that does not import it; `undefined` for a name that is none of its own. */
function h3Function(name: string, version: AssumedVersion, node: ts.Node): Value | undefined {
  const functions = functionsOf(version);
  const behaviour = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return behaviour && native(name, node, behaviour);
}
