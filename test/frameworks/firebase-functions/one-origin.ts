// A list of one is that one, for everybody.
// requests: GET /

import { onRequest } from 'firebase-functions/v2/https';
import type { Request } from 'firebase-functions/v2/https';

export const api = onRequest({ cors: ['https://app.example.com'] }, (request: Request, response) => {
  response.set('x-path', request.path).send('ok');
});
