'use strict';

const fastify = require('fastify')();
const config = require('./config');

// Who is let in is decided by whoever runs this.
if (config.cors.enabled) fastify.register(require('@fastify/cors'), config.cors.options);

fastify.register(require('@fastify/cookie'));
fastify.get('/', async () => ({ hello: 'world' }));
fastify.listen({ port: config.port });
