const ApiGateway = require('moleculer-web');
const settings = require('our-settings');

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: { cors: { origin: settings.origin, credentials: true }, routes: [{ path: '/api' }] },
};
