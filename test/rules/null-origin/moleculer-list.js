'use strict';

const ApiService = require('moleculer-web');

module.exports = {
  name: 'gateway',
  mixins: [ApiService],
  settings: {
    cors: {
      origin: ['https://app.example.com', 'null'],
      //                                  ^^^^^^ error null-origin 💡
      credentials: true,
    },
    routes: [{ path: '/api', aliases: { 'GET /orders': 'orders.list' } }],
  },
};
