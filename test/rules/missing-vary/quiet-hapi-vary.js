'use strict';

const Hapi = require('@hapi/hapi');

const trusted = new Set(['https://one.example.com', 'https://two.example.com']);
const server = Hapi.server({ port: 3000 });

server.route({
  method: 'GET',
  path: '/feed',
  handler: (request, h) => {
    const { origin } = request.headers;
    const response = h.response([]).vary('Origin');
    return trusted.has(origin) ? response.header('Access-Control-Allow-Origin', origin) : response;
  },
});

server.start();
