// A list, with Vary on every answer.
// requests: GET /items, POST /items

const ALLOWED = ['https://app.example.com', 'https://admin.example.com'];

exports.handler = async (event) => {
  const origin = event.headers.origin || event.headers.Origin;
  const headers = { 'Content-Type': 'application/json', Vary: 'Origin' };
  if (ALLOWED.includes(origin)) {
    headers['Access-Control-Allow-Origin'] = origin;
    headers['Access-Control-Allow-Credentials'] = true;
  }
  if (event.httpMethod === 'OPTIONS') {
    return { statusCode: 204, headers: { ...headers, 'Access-Control-Allow-Methods': 'GET,POST' }, body: '' };
  }
  return { statusCode: 200, headers, body: JSON.stringify([]) };
};
