// `lws-cors` 2 to 4 (index.js; measured with 4.2.1), which local-web-server brings along: `lws.config.js` has its settings.
// Since 4.2.1 `corsOrigin` counts for nothing, and every origin gets in.

import type ts from 'typescript';
import semver from 'semver';
import { knownText } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { define, native, object, primitive, type ObjectValue, type Settled, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { installedRelease, versionOnly } from './installed-release.ts';
import { askedOrigin } from './koa/cors-middleware.ts';
import { corsOfSettings } from './koa-cors/settings.ts';
import { libraryOf } from './library-options.ts';

const NEWEST = '4.2.1';
const CONFIG_FILE = /(?:^|\/)lws\.config\.[cm]?js$/;

export const lwsCors = defineFramework({
  name: 'lws-cors',
  packages: ['lws-cors'],
  model: versionOnly,
  fileEndpoints: (module, run) => (CONFIG_FILE.test(module.file) ? configEndpoints(module, run) : []),
});

function configEndpoints({ exports, source }: ModuleInstance, run: Run): readonly Endpoint[] {
  const whole = run.force(exports);
  const byDefault = run.force(getProperty(run, whole, 'default', source));
  const config = byDefault.kind === 'object' ? byDefault : whole;
  if (config.kind !== 'object' || !usesCors(run, config, source)) return [];
  const library = libraryOf('lws-cors', installedRelease(run, 'lws-cors', source), NEWEST);
  const isFixed = semver.lt(library.version, '4.2.1');
  const release = isFixed ? '3.4.3' : '5.0.0';
  const options = optionsIn(config, isFixed);
  return [corsOfSettings({ library, release, options, node: config.node, label: 'the development server' })];
}

/** Whether CORS is among the middleware: by its name, or because it has settings. */
function usesCors(run: Run, config: ObjectValue, node: ts.Node): boolean {
  const stack = run.force(getProperty(run, config, 'stack', node));
  const members = stack.kind === 'object' ? (elementsOf(run, stack, node) ?? []) : [];
  if (members.length > 0) return members.some((member) => /(?:^|-)cors$/.test(knownText(run, member) ?? ''));
  return Object.keys(NAMES).some((name) => config.properties.has(name));
}

const NAMES: Readonly<Record<string, string>> = {
  corsOrigin: 'origin',
  corsAllowMethods: 'allowMethods',
  corsCredentials: 'credentials',
};

/** The settings as options of `@koa/cors`. */
function optionsIn({ properties, node }: ObjectValue, isFixed: boolean): Value {
  const options = object(node);
  for (const [name, option] of Object.entries(NAMES)) {
    const property = properties.get(name);
    if (property) options.properties.set(option, property);
  }
  if (!isFixed)
    define(
      options,
      'origin',
      native('origin', node, ({ run }) => anyOrigin(run, node)),
      node,
    );
  return options;
}

function anyOrigin({ exchange }: Run, node: ts.Node): Settled {
  const asked = exchange && askedOrigin(exchange, node);
  return asked?.kind === 'primitive' && asked.value !== '' ? asked : primitive('*', node);
}
