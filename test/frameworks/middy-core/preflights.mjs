// Preflights are answered by the middleware.
// requests: GET /items
// with: middy-7

import middy from '@middy/core';
import cors from '@middy/http-cors';

export const handler = middy(async () => ({ statusCode: 200, body: '' })).use(
  cors({
    disableBeforePreflightResponse: false,
    origins: ['https://app.example.com', 'https://*.preview.example.com'],
    requestHeaders: ['x-a', 'authorization'],
    requestMethods: ['GET', 'PUT'],
    headers: 'x-a, authorization',
    methods: 'GET, PUT',
    maxAge: '600',
  }),
);
