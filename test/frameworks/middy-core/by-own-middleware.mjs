// Headers by a middleware of the own.
// requests: GET /items

import middy from '@middy/core';

const allowed = ['https://app.example.com', 'https://admin.example.com'];

const ownCors = () => ({
  before: async (request) => {
    if (request.event.httpMethod === 'OPTIONS') return { statusCode: 204, headers: { 'Access-Control-Allow-Origin': '*' } };
  },
  after: async ({ event, response }) => {
    response.headers ??= {};
    const { origin } = event.headers;
    if (allowed.includes(origin)) response.headers['Access-Control-Allow-Origin'] = origin;
    response.headers.Vary = 'Origin';
  },
});

export const handler = middy(async () => ({ statusCode: 200, body: '' })).use(ownCors());
