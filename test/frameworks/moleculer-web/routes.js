// Routes with settings of their own, over those for all.

const ApiGateway = require('moleculer-web');

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    cors: { origin: 'https://app.example.com', credentials: true },
    routes: [
      { path: '/open', cors: { origin: '*', credentials: false }, aliases: { 'GET /': 'items.list', 'GET items': 'items.list' } },
      { path: '/closed', aliases: { 'GET /': 'items.list', 'GET items': 'items.list' } },
    ],
  },
};
