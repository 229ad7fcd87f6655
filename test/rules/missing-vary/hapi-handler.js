'use strict';

const Hapi = require('@hapi/hapi');

const FRIENDS = ['https://one.example.com', 'https://two.example.com'];

const server = Hapi.server({ port: 3000 });

server.route({
  method: 'GET',
  path: '/feed',
  handler: (request, h) => {
    const response = h.response({ posts: [] });
    const { origin } = request.headers;
    if (FRIENDS.includes(origin)) {
      response.header('access-control-allow-origin', origin);
      //                                             ^^^^^^ warning missing-vary 💡
    }
    return response;
  },
});

server.start();
