'use strict';

const Hapi = require('@hapi/hapi');

const init = async () => {
  const server = Hapi.server({
    port: 3000,
    host: 'localhost',
    routes: {
      cors: {
        origin: ['*'],
        //       ^^^ error reflected-origin 💡
        credentials: true,
      },
    },
  });

  server.route({ method: 'GET', path: '/me', handler: (request) => request.auth.credentials });

  await server.start();
};

init();
