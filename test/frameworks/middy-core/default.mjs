// The middleware as it is.
// requests: GET /items
// with: middy-2, middy-4

import middy from '@middy/core';
import cors from '@middy/http-cors';

const items = async () => ({ statusCode: 200, body: '[]' });

export const handler = middy(items).use(cors());
