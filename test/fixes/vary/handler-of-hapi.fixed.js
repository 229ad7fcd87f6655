const Hapi = require('@hapi/hapi');

const friends = ['https://app.example.com', 'https://admin.example.com'];
const server = Hapi.server({ port: 3000 });

server.route({
  method: 'GET',
  path: '/',
  handler: (request, h) => {
    const response = h.response('ok');
    const { origin } = request.headers;
    response.vary('Origin');
    if (friends.includes(origin)) {
      response.header('Access-Control-Allow-Origin', origin);
    }
    return response;
  },
});

server.start();
