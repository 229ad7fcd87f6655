// requests: GET /api/items
// A list, and an empty answer for everybody else.

const { app } = require('@azure/functions');

const ALLOWED = new Set(['https://app.example.com', 'https://b.example.com']);

app.get('items', async (request) => {
  const origin = request.headers.get('Origin');
  if (!ALLOWED.has(origin)) return;
  return {
    headers: { 'Access-Control-Allow-Origin': origin, Vary: 'Origin', 'Access-Control-Allow-Credentials': 'true' },
    jsonBody: [],
  };
});
