// Strangers are sent away before the origin is echoed.
// requests: GET /items, POST /items

const friends = new Set(['https://app.example.com', 'https://admin.example.com']);

exports.handler = async ({ headers, httpMethod }) => {
  const origin = headers.origin;
  if (!friends.has(origin)) {
    return { statusCode: 403, headers: { Vary: 'Origin' }, body: 'Forbidden' };
  }
  const cors = { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' };
  switch (httpMethod) {
    case 'OPTIONS':
      return { statusCode: 204, headers: { ...cors, 'Access-Control-Allow-Headers': 'authorization' } };
    default:
      return { statusCode: 200, headers: cors, body: '[]' };
  }
};
