// What the handler has set itself stays.
// requests: GET /items

import middy from '@middy/core';
import cors from '@middy/http-cors';

const answer = async (event) => ({
  statusCode: 200,
  headers: {
    'Access-Control-Allow-Origin': event.httpMethod === 'OPTIONS' ? '*' : 'https://app.example.com',
    Vary: 'Accept',
  },
  body: '',
});

export const handler = middy(answer).use(cors({ origin: 'https://other.example.com', methods: 'GET,POST' }));
