// A list with cookies.
// requests: GET /api/items

const ApiGateway = require('moleculer-web');

const origins = ['https://app.example.com', 'https://admin.example.com'];

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    cors: { origin: origins, credentials: true, maxAge: 3600 },
    routes: [{ path: '/api', aliases: { 'GET /': 'items.list', 'GET items': 'items.list' } }],
  },
};
