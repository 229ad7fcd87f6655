// Socket.IO and Engine.IO servers are started for real and asked for a session by friends, strangers and look-alikes:
// what the engine derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, chosen, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const SOCKET_IO = ['socket.io-2', 'socket.io-3', 'socket.io-4'];

describe('Socket.IO', () => {
  it.each(named(fixturesIn('socket-io')))('%s', (_, fixture) => {
    const packages = { 'socket.io': chosen(fixture, SOCKET_IO), 'engine.io': 'engine.io', express: 'express' };
    return agree(fixture, packages, 'socket-io');
  });
});
