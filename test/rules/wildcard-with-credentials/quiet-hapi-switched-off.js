'use strict';

const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000, routes: { cors: false } });

// A cookie of ours, and a header of somebody else's.
server.state('session', { isSecure: true, isSameSite: 'Lax' });
server.route({
  method: 'GET',
  path: '/',
  handler: (request, h) => h.response('ok').header('Timing-Allow-Origin', '*'),
});

server.start();
