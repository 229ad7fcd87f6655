// nuxt-security 1 and 2: `security: { corsHandler }` of nuxt.config, for all paths or in a route rule. What it does is h3's
// `handleCors`, but a text is a list of one, and with `useRegExp` a pattern. Read in the source of 2.5.1.

import type ts from 'typescript';
import { knownText, truthy } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { array, object, undefinedValue, type ObjectValue, type Property, type Value } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import { corsFunctionsOf } from './h3/cors.ts';
import { examplePath } from './h3/route-patterns.ts';
import { libraryOf, ownOption } from './library-options.ts';
import { configOf, rulesIn } from './nitropack/route-rules.ts';

const LIBRARY = libraryOf('nuxt-security', { number: '2.5.1' }, '2.5.1');
const { handleCors } = corsFunctionsOf(LIBRARY, 1);

export const nuxtSecurity = defineFramework({
  name: 'nuxt-security',
  packages: [],
  fileEndpoints: (module, run) => {
    const config = /(?:^|\/)nuxt\.config\.[cm]?[jt]s$/.test(module.file) ? configOf(module, run) : undefined;
    if (config?.kind !== 'object' || !isUsed(run, config)) return [];
    const whole = handlerIn(run, config);
    const ruled = rulesIn(run, config).flatMap(({ pattern, rule }) => {
      const handler = handlerIn(run, rule);
      return handler ? [endpointOf(module, examplePath(pattern), handler)] : [];
    });
    return whole ? [endpointOf(module, '/any', whole), ...ruled] : ruled;
  },
});

/** Whether the module is among those of the configuration: by its name, alone or before its settings. */
function isUsed(run: Run, config: ObjectValue): boolean {
  const modules = elementsOf(run, getProperty(run, config, 'modules', config.node), config.node) ?? [];
  return modules.some((module) => {
    const name = knownText(run, module) ?? knownText(run, elementsOf(run, module, config.node)?.[0]);
    return name === 'nuxt-security';
  });
}

/** The settings that somebody has given; by default only the app's own origin gets in. */
function handlerIn(run: Run, holder: ObjectValue): ObjectValue | undefined {
  const security = run.force(ownOption(run, holder, 'security', holder.node)?.value ?? undefinedValue(holder.node));
  if (security.kind !== 'object') return undefined;
  const handler = run.force(
    ownOption(run, security, 'corsHandler', security.node)?.value ?? undefinedValue(holder.node),
  );
  return handler.kind === 'object' && handler.properties.has('origin') ? handler : undefined;
}

function endpointOf({ source }: ModuleInstance, path: string, handler: ObjectValue): Endpoint {
  const { node } = handler;
  const { file, start } = placeOf(node);
  return {
    key: `nuxt-security ${file}:${start}`,
    label: path,
    node: source,
    methods: [],
    path,
    part: false,
    respond: (run, exchange) => {
      // What answers is a handler or a page of another file.
      exchange.status = undefined;
      const self = undefinedValue(node);
      handleCors?.({ run, self, args: [self, optionsOf(run, handler)], node });
    },
  };
}

/** The options as h3 gets them. */
function optionsOf(run: Run, handler: ObjectValue): ObjectValue {
  const options = object(handler.node);
  for (const [name, property] of handler.properties) options.properties.set(name, property);
  const origin = options.properties.get('origin');
  if (origin) options.properties.set('origin', { ...origin, value: originOf(run, handler, origin) });
  return options;
}

function originOf(run: Run, handler: ObjectValue, { value, node }: Property): Value {
  const text = knownText(run, value);
  if (text === '*') return value;
  const list = text === undefined ? value : array([run.force(value)], value.node);
  const isPattern = truthy(run, getProperty(run, handler, 'useRegExp', node));
  const members = isPattern ? elementsOf(run, list, node) : undefined;
  return members
    ? array(
        members.map((member) => patternOf(run, member)),
        list.node,
      )
    : list;
}

function patternOf(run: Run, member: Value): Value {
  const source = knownText(run, member);
  return source === undefined ? member : regexp(source, member.node);
}

function regexp(source: string, node: ts.Node): ObjectValue {
  return object(node, { type: 'regexp', source, flags: 'i', lastIndex: 0 });
}
