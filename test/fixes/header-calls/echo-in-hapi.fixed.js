const Hapi = require('@hapi/hapi');

const allowedOrigins = ['https://app.example.com'];

const server = Hapi.server({ port: 3000 });

server.route({
  method: 'GET',
  path: '/',
  handler: (request, h) => {
    const response = h.response({ ok: true });
    const origin = request.headers.origin;
    response.vary('Origin');
    if (origin && allowedOrigins.includes(origin)) {
      response.header('Access-Control-Allow-Origin', origin);
    }
    response.header('Access-Control-Allow-Credentials', 'true');
    return response;
  },
});

server.start();
