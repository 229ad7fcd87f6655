// A star for all routes.
// requests: GET /api/items

const ApiGateway = require('moleculer-web');

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    cors: { origin: '*', methods: ['GET', 'POST'], allowedHeaders: ['x-a'], exposedHeaders: [], credentials: false },
    routes: [{ path: '/api', aliases: { 'GET /': 'items.list', 'GET items': 'items.list' } }],
  },
};
