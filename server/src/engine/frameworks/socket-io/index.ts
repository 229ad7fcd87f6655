// Socket.IO 2 to 4: a server that answers the first request of its clients over HTTP, beside whatever else the HTTP
// server answers. Measured on 2.5.1, 3.1.2, 4.1.0 and 4.8.4.

import semver from 'semver';
import { native } from '../../interpreter/value.ts';
import { ALLOWLIST } from '../cors/index.ts';
import { defineFramework, type AssumedVersion } from '../framework.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { functionWith } from '../native-object.ts';
import { newServer } from './io-object.ts';

const NEWEST = '4.8.4';

export const socketIo = defineFramework({
  name: 'socket.io',
  packages: ['socket.io'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = socketIoLibrary(version);
    const make = native(
      'Server',
      node,
      (call) => newServer(call, library),
      (call) => newServer(call, library),
    );
    const listen = native('listen', node, (call) => newServer(call, library));
    // `require('socket.io')` is a function in all versions; since 3 it has the class too.
    return functionWith(make, { Server: make, listen, default: make });
  },
});

/** Socket.IO in its installed version. Only since 3 it takes a list that Vary goes with. */
export function socketIoLibrary(version: AssumedVersion): Library {
  const library = libraryOf('socket.io', version, NEWEST);
  return semver.lt(library.version, '3.0.0') ? library : { ...library, allowlist: ALLOWLIST };
}
