const fastify = require('fastify')();
const settings = require('our-settings');

fastify.register(require('@fastify/cors'), () => (request, callback) => callback(null, settings.corsFor(request)));
fastify.get('/', async () => 'ok');
fastify.listen({ port: 3000 });
