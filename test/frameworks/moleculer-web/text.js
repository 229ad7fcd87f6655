// A text with several origins in it.
// requests: GET /api/items

const ApiGateway = require('moleculer-web');

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    cors: { origin: 'https://app.example.com, https://admin.example.com', exposedHeaders: 'x-total' },
    routes: [{ path: '/api', aliases: { 'GET /': 'items.list', 'GET items': 'items.list' } }],
  },
};
