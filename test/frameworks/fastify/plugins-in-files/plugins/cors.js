'use strict';

const fp = require('fastify-plugin');
const cors = require('@fastify/cors');

module.exports = fp(
  async function corsPlugin(fastify, options) {
    await fastify.register(cors, {
      origin(origin, callback) {
        callback(null, options.origins.includes(origin));
      },
      credentials: true,
      exposedHeaders: 'x-total-count',
    });
  },
  { name: 'cors' },
);
