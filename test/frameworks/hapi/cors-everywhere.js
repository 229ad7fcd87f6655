// The switch that lets everybody in, and what overwrites what.
// requests: GET /, GET /by-hand, GET /throws, GET /nowhere, GET /vary, PUT /

const Hapi = require('@hapi/hapi');

const init = async () => {
  const server = Hapi.server({ port: 3000, host: 'localhost', routes: { cors: true } });

  server.route({ method: ['GET', 'PUT'], path: '/', handler: (request, h) => 'Hello World!' });
  server.route({
    method: 'GET',
    path: '/by-hand',
    handler: (request, h) =>
      h
        .response('by hand')
        .header('Access-Control-Allow-Origin', 'https://app.example.com')
        .header('Access-Control-Expose-Headers', 'x-own')
        .header('Vary', 'Accept'),
  });
  server.route({
    method: 'GET',
    path: '/throws',
    handler: () => {
      throw new Error('boom about cors');
    },
  });
  server.route({ method: 'GET', path: '/vary', handler: (request, h) => h.response('vary').vary('origin').vary('accept') });

  await server.start();
};

init();
