const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

server.route({
  method: 'GET',
  path: '/',
  options: { cors: true },
  handler: () => 'ok',
});

server.start();
