// Patterns, which stand for more than they seem to.
// requests: GET /api/items

const ApiGateway = require('moleculer-web');

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    cors: { origin: ['https://*.example.com', 'http://localhost:300?'] },
    routes: [{ path: '/api', aliases: { 'GET /': 'items.list', 'GET items': 'items.list' } }],
  },
};
