// Routes and extensions in plugins.
// requests: GET /api/items, GET /api, GET /other, GET /admin/x

const Hapi = require('@hapi/hapi');

const api = {
  name: 'api',
  version: '1.0.0',
  register: async (server, options) => {
    server.route({ method: 'GET', path: '/', handler: () => 'api', options: { cors: { origin: options.origins } } });
    server.route({
      method: ['GET', 'PUT'],
      path: '/items',
      options: { cors: { origin: options.origins, credentials: true, additionalHeaders: ['X-A'] } },
      handler: () => [],
    });
  },
};

const admin = {
  plugin: {
    name: 'admin',
    register(server) {
      server.route({
        method: 'GET',
        path: '/x',
        handler: (request, h) => h.response('x').header('Access-Control-Allow-Origin', 'https://admin.example.com'),
      });
    },
  },
  routes: { prefix: '/admin' },
};

async function start() {
  const server = Hapi.server({ port: 3000 });
  await server.register({ plugin: api, options: { origins: ['https://app.example.com'] } }, { routes: { prefix: '/api' } });
  await server.register([admin]);
  server.decorate('toolkit', 'open', function (value) {
    return this.response(value).header('Access-Control-Allow-Origin', '*');
  });
  server.route({ method: 'GET', path: '/other', handler: (request, h) => h.open('other') });
  await server.start();
}

start();
