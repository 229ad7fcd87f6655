const Hapi = require('@hapi/hapi');

const server = Hapi.server({
  port: 3000,
  routes: {
    cors: {
      origin: ['*'],
      credentials: true,
    },
  },
});

server.route({ method: 'GET', path: '/', handler: () => 'ok' });

server.start();
