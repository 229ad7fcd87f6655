// An app that is put together from files, as its generator lays it out.
// requests: GET /, GET /items/1, DELETE /items/1, GET /admin/x

'use strict';

const fastify = require('fastify');

function build(options = {}) {
  const app = fastify(options);
  app.register(require('./plugins/cors'), { origins: ['https://app.example.com'] });
  app.register(require('./routes/root'));
  app.register(require('./routes/items'), { prefix: '/items' });
  return app;
}

build().listen({ port: 3000 }, (error) => {
  if (error) process.exit(1);
});
