const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

server.route({
  method: 'GET',
  path: '/',
  options: { cors: { origin: ['https://app.example.com'] } },
  handler: () => 'ok',
});

server.start();
