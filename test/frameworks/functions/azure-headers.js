// requests: GET /api/hello, OPTIONS /api/hello
// Headers in what the function returns; a preflight is answered by the same function.

const { app } = require('@azure/functions');

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, OPTIONS',
};

app.http('hello', {
  methods: ['GET', 'OPTIONS'],
  authLevel: 'anonymous',
  handler: async (request) => {
    if (request.method === 'OPTIONS') return { status: 204, headers: CORS };
    return { jsonBody: { hello: 'world' }, headers: { ...CORS, 'Content-Type': 'application/json' } };
  },
});
