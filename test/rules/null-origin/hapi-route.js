'use strict';

const Hapi = require('@hapi/hapi');

const start = async () => {
  const server = Hapi.server({ port: 8000 });
  server.route({
    method: 'POST',
    path: '/upload',
    options: {
      payload: { maxBytes: 5_000_000 },
      cors: {
        origin: ['https://app.example.com', 'null'],
        //                                  ^^^^^^ error null-origin 💡
        credentials: true,
      },
    },
    handler: () => ({ stored: true }),
  });
  await server.start();
};

start();
