// The `@elysiajs/cors` plugin 0.8 to 1.4, measured on 0.8.0, 1.0.2 and 1.4.2, the releases between read: whoever gets in by
// default does so with credentials, and a text in a list has been compared with origins in three ways.

import { native } from '../../interpreter/value.ts';
import { defineFramework } from '../framework.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { functionWith } from '../native-object.ts';
import { mannersOf, type Manners } from './manners.ts';
import { createPlugin } from './plugin.ts';

const NEWEST = '1.4.2';

const ALLOWLIST = { name: 'origin', value: '$LIST' };
/** For releases in which an origin with its scheme equals no member of a list. */
const ALLOWLIST_BY_FUNCTION = {
  name: 'origin',
  value: "(request) => $LIST.includes(request.headers.get('Origin') ?? '')",
};

export const elysiajsCors = defineFramework({
  name: '@elysiajs/cors',
  packages: ['@elysiajs/cors'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const known = libraryOf('@elysiajs/cors', version, NEWEST);
    const manners = mannersOf(known.version);
    const library: Library = { ...known, allowlist: allowlistOf(manners) };
    const cors = native('cors', node, (call) => createPlugin(call, library, manners));
    return functionWith(cors, { cors, default: cors });
  },
});

function allowlistOf({ compares }: Manners): Library['allowlist'] {
  return compares === 'host' ? ALLOWLIST_BY_FUNCTION : ALLOWLIST;
}
