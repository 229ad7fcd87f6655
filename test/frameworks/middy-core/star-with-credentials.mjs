// Everybody, with cookies.
// requests: GET /items

import middy from '@middy/core';
import httpCors from '@middy/http-cors';

const base = async () => ({ statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: '{}' });
export const handler = middy(base).use([httpCors({ origin: '*', credentials: true, headers: 'authorization' })]);
