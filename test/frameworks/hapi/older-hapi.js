// hapi 20, whose accepted preflights are a 204.
// with: @hapi/hapi-20
// requests: GET /, PUT /

'use strict';

const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });
const cors = {
  origin: ['https://app.example.com', 'http://localhost:*'],
  credentials: true,
  additionalHeaders: ['x-a', 'cache-control', 'x-requested-with'],
};
server.route({ method: ['GET', 'PUT'], path: '/', options: { cors }, handler: () => 'ok' });

server.start();
