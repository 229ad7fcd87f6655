// Elysia 0 to 1.4 (npm `elysia`, run by Bun, Node, Deno or a Worker): its apps with their hooks, and the responses that its
// handlers give. Run at 1.4.30 and 1.3; until Elysia 1
// every hook reached the apps above.

import semver from 'semver';
import { unknown } from '../../interpreter/unknowns.ts';
import { native, type NativeBehaviour, type Value } from '../../interpreter/value.ts';
import { defineFramework, type ModelRequest } from '../framework.ts';
import { objectWith } from '../native-object.ts';
import { newApp } from './app.ts';
import type { Manners } from './state.ts';
import { customStatus, redirect } from './context.ts';

const NEWEST = '1.4.30';
/** The first release whose hooks stay with their app unless they say otherwise. */
const FIRST_WITH_SCOPES = '1.0.0';
/** The first release since which a returned Response goes before what a context holds; 1.0 did so too. */
const FIRST_WITHOUT_JOINING = '1.4.19';

export const elysia = defineFramework({
  name: 'elysia',
  packages: ['elysia'],
  model: (request) => (request.subpath ? undefined : elysiaModule(request)),
});

function elysiaModule({ node, version }: ModelRequest): Value {
  const number = semver.coerce(version.number)?.version ?? NEWEST;
  const manners: Manners = {
    usualScope: semver.gte(number, FIRST_WITH_SCOPES) ? 'local' : 'global',
    joinsHeaders: semver.lt(number, FIRST_WITHOUT_JOINING) && !number.startsWith('1.0.'),
  };
  const make: NativeBehaviour = (call) => newApp(call, manners);
  const constructor = native('Elysia', node, make, make);
  const module = objectWith(node, {
    Elysia: constructor,
    default: constructor,
    status: native('status', node, customStatus),
    error: native('error', node, customStatus),
    redirect: native('redirect', node, redirect),
  });
  module.rest = unknown({
    key: 'elysia',
    text: 'elysia',
    node,
    from: [{ kind: 'module', name: 'elysia' }],
    present: true,
  });
  return module;
}
