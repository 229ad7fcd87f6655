// `@koa/cors` 2 to 5, and `kcors` 1 and 2, which is its older name (index.js; measured with 2.2, 3.4, 4.0, 5.0 and kcors 2.2,
// run with kcors 1.3, the releases between read): whoever gets in by default, with and without credentials, and what
// becomes of the headers when something fails. `koa-cors` is another package, with options of its own.

import { native } from '../../interpreter/value.ts';
import { koaCorsMiddleware } from '../koa/cors-middleware.ts';
import { defineFramework } from '../framework.ts';
import { functionWith } from '../native-object.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { answer } from './answer.ts';
import { answerAsFirst } from './first.ts';
import { mannersOf } from './manners.ts';

const NEWEST: Readonly<Record<string, string>> = { '@koa/cors': '5.0.0', kcors: '2.2.2', 'koa-cors': '0.0.16' };

/** A list is no list of origins here: it becomes a header line for each. A function has to choose. */
export const KOA_ALLOWLIST = {
  name: 'origin',
  value: "(ctx) => ($LIST.includes(ctx.get('Origin')) ? ctx.get('Origin') : '')",
};

export const koaCors = defineFramework({
  name: '@koa/cors',
  packages: ['@koa/cors', 'kcors', 'koa-cors'],
  model: ({ name, node, version, subpath }) => {
    if (subpath) return undefined;
    const known = libraryOf(name, version, NEWEST[name] ?? '');
    const manners = mannersOf(name, known.version);
    const setsVary = name !== 'koa-cors' && manners.setsVary;
    const library: Library = setsVary ? { ...known, allowlist: KOA_ALLOWLIST } : { ...known, setsVary: false };
    const cors = native('cors', node, (call) =>
      koaCorsMiddleware(call, library, (passage) =>
        name === 'koa-cors' ? answerAsFirst(call.args[0], passage) : answer(call.args[0], manners, passage),
      ),
    );
    return functionWith(cors, { default: cors });
  },
});
