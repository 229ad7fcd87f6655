// An HTTP API's event, of version 2.
// requests: GET /items, DELETE /items

const STAR = { 'access-control-allow-origin': '*' };

export async function handler(event) {
  const { method, path } = event.requestContext.http;
  if (method === 'OPTIONS') {
    return {
      statusCode: 204,
      headers: { ...STAR, 'access-control-allow-methods': 'GET, DELETE', 'access-control-max-age': '86400' },
    };
  }
  if (path !== '/items') return { statusCode: 404 };
  if (method === 'GET') return { statusCode: 200, headers: STAR, body: '[]', cookies: ['seen=1'] };
  return { statusCode: 405, headers: { allow: 'GET' } };
}
