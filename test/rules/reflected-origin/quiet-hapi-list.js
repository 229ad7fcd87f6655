'use strict';

const Hapi = require('@hapi/hapi');

const server = Hapi.server({
  port: 3000,
  routes: {
    cors: {
      origin: ['https://app.example.com', 'https://admin.example.com'],
      additionalHeaders: ['X-Requested-With'],
      credentials: true,
    },
  },
});

server.route({ method: 'GET', path: '/orders', handler: () => [] });

server.start();
