// A function that lets in whoever asks.
// requests: GET /items

import middy from '@middy/core';
import cors from '@middy/http-cors';

export const handler = middy(async () => ({ statusCode: 201, body: '' })).use(
  cors({ getOrigin: (incomingOrigin, options) => incomingOrigin ?? options.origin, credentials: true }),
);
