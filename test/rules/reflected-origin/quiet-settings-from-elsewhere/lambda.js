const settings = require('our-settings');

exports.handler = async (event) => ({
  statusCode: 200,
  headers: {
    'Access-Control-Allow-Origin': settings.allowed(event.headers.origin),
    'Access-Control-Allow-Credentials': true,
    Vary: 'Origin',
  },
});
