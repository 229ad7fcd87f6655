const { CORS_HEADERS } = require('./cors');

const respond = (statusCode, body, headers = {}) => ({
  statusCode,
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...CORS_HEADERS, ...headers },
});

exports.ok = (body) => respond(200, body);
exports.notAllowed = () => respond(405, { message: 'no' }, { Allow: 'GET' });
