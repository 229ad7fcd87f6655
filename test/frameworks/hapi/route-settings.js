// CORS by route and by server: what the route says comes over what the server says.
// requests: GET /, GET /list, POST /list, GET /open, GET /off, GET /more, GET /ignored, GET /pattern, GET /nowhere, PUT /any-method

const Hapi = require('@hapi/hapi');

const server = Hapi.server({
  port: 3000,
  routes: { cors: { origin: ['https://app.example.com'], additionalHeaders: ['x-a'] } },
});

server.route({ method: 'GET', path: '/', handler: () => 'home' });
server.route([
  {
    method: ['GET', 'POST', 'PUT'],
    path: '/list',
    options: { cors: { origin: ['https://list.example.com', 'https://*.pages.example'], credentials: true } },
    handler: (request, h) => h.response({ list: [] }).code(201),
  },
  { method: ['GET', 'PUT'], path: '/open', options: { cors: { origin: ['*'] }, handler: () => 'open' } },
  { method: ['GET', 'PUT'], path: '/off', config: { cors: false, handler: () => 'off' } },
  {
    method: ['GET', 'PUT'],
    path: '/more',
    options: {
      cors: { additionalExposedHeaders: ['x-total'], maxAge: 60, headers: ['Authorization'], credentials: true },
      handler: () => 'more',
    },
  },
  { method: ['GET', 'PUT'], path: '/ignored', options: { cors: { origin: 'ignore' } }, handler: () => null },
  { method: '*', path: '/any-method', handler: () => 'any' },
  { method: ['GET', 'PUT'], path: '/pattern', options: { cors: { origin: ['http*://pattern.example.co?'] } }, handler: () => 'p' },
]);

server.start();
