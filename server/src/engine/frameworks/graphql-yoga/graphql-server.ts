// `new GraphQLServer(…).start({ cors })` of graphql-yoga 1: an Express server with the `cors` package before it.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { hostObject, native, promise, undefinedValue, type NativeCall, type Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { corsMiddleware, NEWEST } from '../cors/index.ts';
import { expressRequest, expressResponse } from '../express/request-response.ts';
import { isFalsy, isUndefined } from '../library-options.ts';
import { methodTable } from '../native-object.ts';

export function graphqlServer(node: ts.Node): Value {
  const construct = ({ node: at }: NativeCall): Value => {
    const methods = methodTable({ start });
    return hostObject('GraphQLServer', at, (name, where) => {
      const from = [{ kind: 'opaque' }] as const;
      return (
        methods(name, where) ?? unknown({ key: `GraphQLServer@${at.pos}.${name}`, node: where, from, present: true })
      );
    });
  };
  return native('GraphQLServer', node, construct, construct);
}

function start({ run, args, node }: NativeCall): Value {
  const given = args[0] && run.force(args[0]);
  const cors = given?.kind === 'object' ? given.properties.get('cors')?.value : undefined;
  const isOff = cors !== undefined && !isUndefined(run, cors) && isFalsy(run, cors);
  const library = {
    name: 'graphql-yoga',
    version: NEWEST,
    installed: true,
    allowlist: { name: 'origin', value: '$LIST' },
  };
  const middleware = isOff ? undefined : corsMiddleware(run, cors, node, library);
  run.sites.push(() => [endpointOf(middleware, node)]);
  return promise(undefinedValue(node), node);
}

function endpointOf(middleware: Value | undefined, node: ts.Node): Endpoint {
  const { file, start: position } = placeOf(node);
  return {
    key: `GraphQLServer ${file}:${position}`,
    label: 'the GraphQL server',
    node,
    methods: [],
    path: '/',
    part: false,
    respond: (run: Run, exchange) => {
      const answer = native('next', node, (call) => {
        exchange.status = undefined;
        exchange.sent = true;
        return undefinedValue(call.node);
      });
      const args = [expressRequest(exchange, node), expressResponse(exchange, node), answer];
      callValue(run, middleware ?? answer, undefinedValue(node), args, node);
    },
  };
}
