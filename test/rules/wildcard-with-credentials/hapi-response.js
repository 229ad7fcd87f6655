'use strict';

const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

server.route({
  method: ['GET', 'OPTIONS'],
  path: '/widget',
  handler: (request, h) =>
    h
      .response({ widget: 'clock' })
      .header('Access-Control-Allow-Origin', '*')
      //                                     ^^^ error wildcard-with-credentials 💡
      .header('Access-Control-Allow-Credentials', 'true'),
});

server.start();
