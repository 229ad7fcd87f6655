// The list comes from the environment.
// env: ORIGINS=https://app.example.com,https://beta.example.com
// env: (empty)

const Hapi = require('@hapi/hapi');

const origin = (process.env.ORIGINS || 'http://localhost:8080').split(',');
const server = Hapi.server({ port: 3000, routes: { cors: { origin, credentials: true } } });
server.route({ method: 'GET', path: '/', handler: () => 'ok' });

server.start();
