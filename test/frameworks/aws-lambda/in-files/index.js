// The headers are in a file of their own, and so is what makes an answer.
// requests: GET /items

const { ok, notAllowed } = require('./lib/respond');

exports.handler = async (event) => {
  if (event.httpMethod === 'PUT') return notAllowed();
  return ok({ items: [] });
};
