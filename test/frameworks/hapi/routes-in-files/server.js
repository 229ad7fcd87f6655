// Routes and settings that come from other files.
// requests: GET /users/1, GET /status

'use strict';

const Hapi = require('@hapi/hapi');
const { cors } = require('./config');

exports.init = async () => {
  const server = Hapi.server({ port: 3000, routes: { cors } });
  server.route(require('./routes'));
  await server.start();
  return server;
};

exports.init();
