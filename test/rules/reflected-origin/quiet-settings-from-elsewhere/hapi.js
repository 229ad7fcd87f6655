const Hapi = require('@hapi/hapi');
const settings = require('our-settings');

const server = Hapi.server({ port: 3000, routes: { cors: { origin: settings.origins, credentials: true } } });
server.route({ method: 'GET', path: '/', handler: () => 'ok' });
server.start();
