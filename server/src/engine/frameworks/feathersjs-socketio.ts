// @feathersjs/socketio 4 and 5: `app.configure(socketio(port, options, io => …))` makes a server of Socket.IO with these
// options, beside whatever else the app answers.

import { callValue } from '../interpreter/call.ts';
import { isCallable } from '../interpreter/operations.ts';
import { native, undefinedValue, type NativeCall, type Value } from '../interpreter/value.ts';
import { moduleOf } from './feathers-app.ts';
import { defineFramework } from './framework.ts';

export const feathersSocketio = defineFramework({
  name: '@feathersjs/socketio',
  packages: ['@feathersjs/socketio'],
  model: ({ node, subpath }) => (subpath ? undefined : native('socketio', node, configureSocketio)),
});

/** A port may come first; options and a function that is given the server follow. */
function configureSocketio({ run, args, node }: NativeCall): Value {
  const [first, ...others] = args.map((arg) => run.force(arg));
  const isPort = first?.kind === 'primitive' && typeof first.value === 'number';
  const rest = isPort ? others : first ? [first, ...others] : [];
  const options = rest.find((one) => !isCallable(one));
  const config = rest.find(isCallable);
  return native('socketio', node, (call) => {
    const Server = run.force(moduleOf(call.run, 'socket.io', node));
    const nowhere = undefinedValue(node);
    const io = callValue(call.run, Server, nowhere, [nowhere, options ?? nowhere], node);
    if (config) callValue(call.run, config, call.args[0] ?? nowhere, [io], node);
    return nowhere;
  });
}
