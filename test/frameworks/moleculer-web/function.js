// A function that is asked for each origin.

const ApiGateway = require('moleculer-web');

const allowedOrigins = ['https://app.example.com', 'https://admin.example.com'];

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    cors: { origin: (origin) => allowedOrigins.includes(origin), credentials: true },
    routes: [{ path: '/api', aliases: { 'GET /': 'items.list' } }],
  },
};
