// A star with cookies, in a list and in a text.

const ApiGateway = require('moleculer-web');

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    routes: [
      { path: '/one', cors: { origin: ['*'], credentials: true }, aliases: { 'GET /': 'items.list', 'GET items': 'items.list' } },
      { path: '/two', cors: { origin: '*', credentials: true }, aliases: { 'GET /': 'items.list', 'GET items': 'items.list' } },
    ],
  },
};
