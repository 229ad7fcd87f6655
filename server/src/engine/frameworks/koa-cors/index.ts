// `@koa/cors` 2 to 5, and `kcors` 2, which is its version 2 under an older name (index.js; measured with 2.2, 3.4, 4.0, 5.0
// and kcors 2.2, the releases between read): whoever gets in by default, with and without credentials, and what becomes
// of the headers when something fails.

import { native } from '../../interpreter/value.ts';
import { koaCorsMiddleware } from '../koa/cors-middleware.ts';
import { defineFramework } from '../framework.ts';
import { functionWith } from '../native-object.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { answer } from './answer.ts';
import { mannersOf } from './manners.ts';

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
      koaCorsMiddleware(call, library, (passage) => answer(call.args[0], mannersOf(name, library.version), passage)),
    );
    return functionWith(cors, { default: cors });
  },
});
