// restana 5 and 6 (index.js, libs/request-router.js, 0http's sequential router): `restana({ errorHandler, defaultRoute })`,
// routers by `newRouter`, and `res.send(data, code, headers)` on Node's own response.

import type { Exchange } from '../exchange/exchange.ts';
import { valueSide } from '../exchange/write.ts';
import {
  native,
  promise,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { lastWordBy, nodeObjects, type Manners } from './express/manners.ts';
import { newRouter } from './express/routing-table.ts';
import { defineFramework } from './framework.ts';
import { handlersIn } from './handlers-in-options.ts';
import { methodTable } from './native-object.ts';
import { finish, pairsOf, setNodeHeader } from './node-http/server-response.ts';

export const restana = defineFramework({
  name: 'restana',
  packages: ['restana'],
  model: ({ node, subpath }) => (subpath ? undefined : native('restana', node, (call) => newService(call))),
});

const RULES = { syntax: 4, strict: false, caseSensitive: false } as const;

function newService(call: NativeCall): ObjectValue {
  const { errorHandler, defaultRoute } = handlersIn(call, ['errorHandler', 'defaultRoute']);
  const manners: Manners = {
    makeObjects: (exchange, node, mount) => {
      const methods = methodTable({ send: (sending) => send(exchange, sending) });
      return nodeObjects(exchange, node, mount, (name, at) => methods(name, at));
    },
    lastWord: lastWordBy({ onError: errorHandler, onNoMatch: defaultRoute }, call.node),
    onError: errorHandler,
    hasErrorHandlers: false,
    catchesExceptions: true,
    catchesRejections: true,
    answersOptions: false,
  };
  const start: NativeBehaviour = ({ node }) => promise(undefinedValue(node), node);
  const makeRouter: NativeBehaviour = (made) => newRouter({ kind: 'router', rules: RULES, manners }, made);
  return newRouter({ kind: 'app', rules: RULES, manners, methods: () => ({ start, newRouter: makeRouter }) }, call);
}

/** `res.send(data, code, headers)`; a number alone is the code. */
function send(exchange: Exchange, call: NativeCall): Value {
  const { run, args } = call;
  const [data, code] = args.map((arg) => run.force(arg));
  const status = data?.kind === 'primitive' && typeof data.value === 'number' ? data : code;
  if (status?.kind === 'primitive' && typeof status.value === 'number') exchange.status = status.value;
  for (const { name, value, site } of pairsOf(run, args[2], call.node)) {
    setNodeHeader(exchange, run, name, value, valueSide(site), site);
  }
  return finish(exchange, call);
}
