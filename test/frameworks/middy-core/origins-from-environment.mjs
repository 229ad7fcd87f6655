// Who is let in is written in the environment.
// requests: GET /items
// env: ORIGINS=https://app.example.com,https://admin.example.com
// env: ORIGINS=https://app.example.com,https://shop.example.com,https://admin.example.com

import middy from '@middy/core';
import cors from '@middy/http-cors';

export const handler = middy(async () => ({ statusCode: 200, body: '' })).use(
  cors({ origins: process.env.ORIGINS.split(','), credentials: true }),
);
