const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

server.route({
  method: 'GET',
  path: '/',
  handler: (request, h) => {
    const response = h.response({ ok: true });
    response.header('Access-Control-Allow-Origin', request.headers.origin);
    response.header('Access-Control-Allow-Credentials', 'true');
    return response;
  },
});

server.start();
