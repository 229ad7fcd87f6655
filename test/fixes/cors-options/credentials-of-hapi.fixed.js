const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000, routes: { cors: { origin: ['https://app.example.com'], credentials: true, maxAge: 600 } } });

server.route({ method: 'GET', path: '/', handler: () => 'ok' });

server.start();
