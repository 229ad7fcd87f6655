// A list, with cookies.
// requests: GET /items, POST /items

import middy from '@middy/core';
import httpCors from '@middy/http-cors';

export const handler = middy(async (event) => ({ statusCode: 200, body: event.httpMethod }))
  .use(httpCors({ origins: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
