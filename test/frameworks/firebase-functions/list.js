// A list with a pattern in it.
// requests: GET /, POST /items

import { onRequest } from 'firebase-functions/https';

export const api = onRequest(
  { cors: ['https://app.example.com', /^https:\/\/[a-z]+\.preview\.example\.com$/], memory: '256MiB' },
  async (request, response) => {
    response.status(200).send('ok');
  },
);
