// The `nextjs-cors` package, 2.x: `await NextCors(req, res, options)` runs `cors(options)` and waits for its `next`.
// Its only dependency is `cors` 2.8, whose newest release is assumed.

import { callValue } from '../interpreter/call.ts';
import { native, promise, undefinedValue, type NativeCall, type Value } from '../interpreter/value.ts';
import { ALLOWLIST, corsMiddleware, NEWEST } from './cors/index.ts';
import { truthyError } from './cors/answer.ts';
import { defineFramework } from './framework.ts';

export const nextjsCors = defineFramework({
  name: 'nextjs-cors',
  packages: ['nextjs-cors'],
  model: ({ node, subpath }) => (subpath ? undefined : native('NextCors', node, runCors)),
});

/** A promise that is rejected with what `next` was given. The one of an answered preflight, which nothing settles, too. */
function runCors({ run, args, node }: NativeCall): Value {
  const [request = undefinedValue(node), response = undefinedValue(node), options] = args;
  let failure: Value | undefined;
  const next = native('next', node, (call) => {
    failure = call.args[0] && truthyError(run, call.args[0]);
    return undefinedValue(call.node);
  });
  const library = { name: 'nextjs-cors', version: NEWEST, installed: true, allowlist: ALLOWLIST };
  const middleware = corsMiddleware(run, options, node, library);
  callValue(run, middleware, undefinedValue(node), [request, response, next], node);
  return failure ? promise(failure, node, 'rejected') : promise(undefinedValue(node), node);
}
