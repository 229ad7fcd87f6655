const ApiGateway = require('moleculer-web');

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    port: process.env.PORT || 3000,
    cors: {
      origin: ['*'],
      //       ^^^ error reflected-origin 💡
      credentials: true,
      maxAge: 3600,
    },
    routes: [{ path: '/api', whitelist: ['**'], autoAliases: true }],
  },
};
