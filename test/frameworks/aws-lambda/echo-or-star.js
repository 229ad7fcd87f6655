// Whoever asks is let in, and everybody who does not say who asks.
// requests: GET /items, POST /items

const headersFor = (event) => ({
  'Access-Control-Allow-Origin': event.headers.Origin || event.headers.origin || '*',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Headers': 'Content-Type,Authorization',
});

module.exports.handler = async (event) => ({
  statusCode: 200,
  headers: headersFor(event),
  body: JSON.stringify({ ok: true }),
});
