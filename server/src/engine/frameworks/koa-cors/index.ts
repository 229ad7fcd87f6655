// `@koa/cors` 2 to 5, and `kcors` 2, which is its version 2 under an older name (index.js; measured with 2.2, 3.4, 4.0, 5.0
// and kcors 2.2, the releases between read): whoever gets in by default, with and without credentials, and what becomes
// of the headers when something fails.

import semver from 'semver';
import { native } from '../../interpreter/value.ts';
import { koaCorsMiddleware } from '../koa/cors-middleware.ts';
import { defineFramework } from '../framework.ts';
import { functionWith } from '../native-object.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { answer } from './answer.ts';

const NEWEST = '5.0.0';
const NEWEST_KCORS = '2.2.2';

/** A list is no list of origins here: it becomes a header line for each. A function has to choose. */
export const KOA_ALLOWLIST = {
  name: 'origin',
  value: "(ctx) => ($LIST.includes(ctx.get('Origin')) ? ctx.get('Origin') : '')",
};

export const koaCors = defineFramework({
  name: '@koa/cors',
  packages: ['@koa/cors', 'kcors'],
  model: ({ name, node, version, subpath }) => {
    if (subpath) return undefined;
    const known = libraryOf(name, version, name === 'kcors' ? NEWEST_KCORS : NEWEST);
    const library: Library = { ...known, allowlist: KOA_ALLOWLIST };
    const cors = native('cors', node, (call) =>
      koaCorsMiddleware(call, library, (passage) => answer(call.args[0], mannersOf(library), passage)),
    );
    return functionWith(cors, { default: cors });
  },
});

/** In what the releases differ. */
export interface Manners {
  /** What holds where the option `origin` is falsy: everybody as `*`, or everybody by name. */
  readonly byDefault: 'star' | 'asked';
  /** Whether a request without an Origin gets no headers. */
  readonly needsOrigin: boolean;
  /** Whether `*` becomes the asking origin where credentials are let in. */
  readonly swapsStar: boolean;
  /** Whether the library waits for what a function promises. */
  readonly waits: boolean;
  /** Whether `credentials` may be a function. */
  readonly asksForCredentials: boolean;
  /** Whether an error brings Vary along, beside the other headers. */
  readonly keepsVary: boolean;
}

function mannersOf({ name, version }: Library): Manners {
  const isSince = (release: string) => name === '@koa/cors' && semver.gte(version, release);
  return {
    byDefault: isSince('5.0.0') ? 'star' : 'asked',
    // 3.4.2 answered everybody, which was taken back in 3.4.3 and came to stay in 4.
    needsOrigin: !isSince('4.0.0') && !(isSince('3.4.2') && semver.lt(version, '3.4.3')),
    swapsStar: isSince('3.4.1'),
    waits: isSince('3.0.0'),
    asksForCredentials: isSince('3.1.0'),
    keepsVary: name === '@koa/cors',
  };
}
