// An error is answered by a middleware of the own, before or after the one for CORS.
// requests: GET /items, POST /items

import middy from '@middy/core';
import cors from '@middy/http-cors';

const answerErrors = {
  onError: (request) => {
    request.response = { statusCode: 500, headers: { 'x-error': request.error.message }, body: '' };
  },
};

const items = async (event) => {
  if (event.httpMethod !== 'GET') throw new Error('no');
  return { statusCode: 200, body: '[]' };
};

export const handler = middy(items)
  .use(cors({ origins: ['https://app.example.com', 'https://admin.example.com'] }))
  .use(answerErrors);
