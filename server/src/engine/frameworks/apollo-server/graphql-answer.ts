// What Apollo's servers answer once CORS had its say: GraphQL, which needs no CORS header, or an error to an OPTIONS
// request that nobody before has answered.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import type { Run } from '../../interpreter/run.ts';
import { native, undefinedValue, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { corsMiddleware, NEWEST } from '../cors/index.ts';
import { expressRequest, expressResponse } from '../express/request-response.ts';
import { isFalsy, isUndefined } from '../library-options.ts';

/** A `(req, res)` function that answers, with `statusOfOptions` to a preflight. */
export function graphqlHandler(node: ts.Node, statusOfOptions = 405): ObjectValue {
  return native('graphql', node, ({ run, node: at }) => {
    const { exchange } = run;
    if (exchange && !exchange.sent) {
      exchange.status = exchange.request.method === 'OPTIONS' ? statusOfOptions : undefined;
      exchange.sent = true;
    }
    return undefinedValue(at);
  });
}

/** What runs before GraphQL by the option `cors`: nothing for `false`, the `cors` package for all else. */
export function corsBefore(run: Run, cors: Value | undefined, name: string, node: ts.Node): Value | undefined {
  const isGiven = cors !== undefined && !isUndefined(run, cors);
  if (isGiven && isFalsy(run, cors)) return undefined;
  // The newest release of `cors` that the server's range allows.
  const library = { name, version: NEWEST, installed: true, allowlist: { name: 'origin', value: '$LIST' } };
  const settled = isGiven ? run.force(cors) : undefined;
  return corsMiddleware(run, settled?.kind === 'primitive' ? undefined : settled, node, library);
}

/** Lets `cors` and then GraphQL answer. */
export function respondByGraphql(run: Run, exchange: Exchange, cors: Value | undefined, node: ts.Node): void {
  const handler = graphqlHandler(node);
  const args = [expressRequest(exchange, node), expressResponse(exchange, node), handler];
  callValue(run, cors ?? handler, undefinedValue(node), args, node);
}
