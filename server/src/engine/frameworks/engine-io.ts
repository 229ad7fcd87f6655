// Engine.IO 4 to 6, which Socket.IO stands on and which some use alone.

import { native, type NativeCall } from '../interpreter/value.ts';
import { ALLOWLIST } from './cors/index.ts';
import { defineFramework } from './framework.ts';
import { libraryOf } from './library-options.ts';
import { functionWith } from './native-object.ts';
import { newServer } from './socket-io/io-object.ts';

const NEWEST = '6.6.11';

export const engineIo = defineFramework({
  name: 'engine.io',
  packages: ['engine.io'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = { ...libraryOf('engine.io', version, NEWEST), allowlist: ALLOWLIST };
    const make = (call: NativeCall) => newServer(call, library);
    const server = native('Server', node, make, make);
    const named = (name: string) => native(name, node, make);
    return functionWith(named('engine.io'), { Server: server, attach: named('attach'), listen: named('listen') });
  },
});
