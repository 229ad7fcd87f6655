'use strict';

const ApiService = require('moleculer-web');

// The proxy before the gateway speaks of CORS.
module.exports = {
  name: 'gateway',
  mixins: [ApiService],
  settings: {
    cors: false,
    rateLimit: { limit: 10, headers: true },
    routes: [{ path: '/api', bodyParsers: { json: true }, cors: null }],
  },
};
