// Polka 0.5 (index.js) and 1.0 (build.js): `polka({ onError, onNoMatch })`, Node's own request and response. In 0.5 all
// middleware runs before the one route that fits, and what handlers throw takes the process down.

import semver from 'semver';
import type { Run } from '../interpreter/run.ts';
import { native, object, type Value } from '../interpreter/value.ts';
import { lastWordBy, nodeObjects, type Manners } from './express/manners.ts';
import { routerState, type Layer } from './express/router.ts';
import { newRouter } from './express/routing-table.ts';
import { defineFramework } from './framework.ts';
import { handlersIn } from './handlers-in-options.ts';

export const polka = defineFramework({
  name: 'polka',
  packages: ['polka'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const isOld = (semver.coerce(version.number)?.major ?? 0) < 1;
    return native('polka', node, (call) => {
      const { onError, onNoMatch } = handlersIn(call, ['onError', 'onNoMatch']);
      const last = { onError, onNoMatch, notFound: object(call.node) };
      const manners: Manners = {
        makeObjects: (exchange, at, mount) => nodeObjects(exchange, at, mount),
        lastWord: lastWordBy(last, call.node),
        onError,
        hasErrorHandlers: false,
        catchesExceptions: !isOld,
        catchesRejections: !isOld,
        answersOptions: false,
        ...(isOld ? { inOrder: middlewareFirst, endsWithRoute: true } : {}),
      };
      return newRouter({ kind: 'app', rules: RULES, manners }, call);
    });
  },
});

const RULES = { syntax: 4, strict: false, caseSensitive: false } as const;

/** Middleware for all paths, then for some, then routes; apps within the app come last. */
function middlewareFirst(layers: readonly Layer[], run: Run): readonly Layer[] {
  const rank = ({ kind, path, handlers }: Layer): number => {
    if (kind === 'route') return 2;
    if (handlers.some((handler) => isApp(handler, run))) return 3;
    return path.length > 0 ? 1 : 0;
  };
  return layers.toSorted((one, other) => rank(one) - rank(other));
}

function isApp(handler: Value, run: Run): boolean {
  return handler.kind !== 'deferred' && routerState(run.force(handler)) !== undefined;
}
