// Headers that are written by hand when the response is there, on errors too.
// requests: GET /, GET /throws, GET /nowhere, GET /replaced, PUT /

const Hapi = require('@hapi/hapi');

const trusted = ['https://app.example.com', 'https://beta.example.com'];
const server = new Hapi.Server({ port: 3000 });

server.ext('onPreResponse', (request, h) => {
  const { origin } = request.headers;
  const response = request.response;
  if (!origin) return h.continue;
  if (trusted.includes(origin)) {
    if (response.isBoom) {
      response.output.headers['Access-Control-Allow-Origin'] = origin;
      response.output.headers.Vary = 'Origin';
    } else {
      response.header('Access-Control-Allow-Origin', origin).header('Vary', 'Origin');
      response.headers['access-control-allow-credentials'] = 'true';
    }
  }
  return h.continue;
});

server.route({ method: 'GET', path: '/', handler: () => 'ok' });
server.route({
  method: 'GET',
  path: '/throws',
  handler: async () => {
    throw new Error('boom about cors');
  },
});
server.route({
  method: 'GET',
  path: '/replaced',
  options: {
    ext: {
      onPreResponse: {
        method: (request, h) => h.response('replaced').header('Access-Control-Expose-Headers', 'x-replaced'),
      },
    },
  },
  handler: () => 'original',
});

server.start();
