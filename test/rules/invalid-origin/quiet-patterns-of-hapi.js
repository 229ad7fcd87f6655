const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000, routes: { cors: { origin: ['https://*.example.com'] } } });

server.route({ method: 'GET', path: '/menu', handler: () => ['soup'] });
server.start();
