// A function decides who is let in.
// requests: GET /items
// with: middy-4, middy-6, middy-7

import middy from '@middy/core';
import httpCors from '@middy/http-cors';

const getOrigin = (incoming) => (/^https:\/\/[a-z]+\.example\.com$/.test(incoming) ? incoming : 'https://www.example.com');

export const handler = middy()
  .use(httpCors({ getOrigin, credentials: true }))
  .handler(async () => ({ statusCode: 200, body: '' }));
