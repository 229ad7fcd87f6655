// A route for preflights that is written by hand, and an answer before any route is looked for.
// requests: GET /items, DELETE /items/7, GET /early

const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

server.ext({
  type: 'onRequest',
  method: (request, h) => {
    if (request.path === '/early' && request.method === 'get') {
      return h.response('early').header('Access-Control-Allow-Origin', '*').takeover();
    }
    return h.continue;
  },
});
server.route({
  method: 'OPTIONS',
  path: '/{any*}',
  handler: (request, h) =>
    h
      .response()
      .header('Access-Control-Allow-Origin', request.headers.origin)
      .header('Access-Control-Allow-Methods', 'GET, DELETE')
      .header('Access-Control-Allow-Credentials', 'true')
      .header('Access-Control-Allow-Headers', 'content-type')
      .header('Access-Control-Allow-Headers', 'x-a', { append: true })
      .header('Access-Control-Allow-Methods', 'nothing', { override: false }),
});
server.route({
  method: 'GET',
  path: '/items',
  handler: (request, h) => {
    const response = h.response([]);
    response.header('Access-Control-Allow-Origin', request.headers.origin || '*');
    return response;
  },
});
server.route({
  method: 'DELETE',
  path: '/items/{id}',
  handler: (request, h) => {
    request.raw.res.setHeader('Access-Control-Allow-Origin', 'https://admin.example.com');
    return h.response().code(204);
  },
});

server.start();
