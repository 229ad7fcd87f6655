'use strict';

const app = require('fastify')();

app.register(require('@fastify/cors'), { origin: ['https://app.example.com', 'https://ops.example.com'] });

app.get('/events', (request, reply) => {
  // Server-sent events go around Fastify, and so around the plugin.
  reply.raw.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Access-Control-Allow-Origin': request.headers.origin,
    //                             ^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    'Access-Control-Allow-Credentials': 'true',
  });
  reply.raw.write('retry: 1000\n\n');
});

app.listen({ port: 3000 });
