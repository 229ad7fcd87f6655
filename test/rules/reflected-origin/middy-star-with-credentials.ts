import middy from '@middy/core';
import httpCors from '@middy/http-cors';
import httpErrorHandler from '@middy/http-error-handler';
import { profile } from './profile.js';

export const handler = middy()
  .use(httpErrorHandler())
  .use(
    httpCors({
      origin: '*',
      //      ^^^ error reflected-origin 💡
      credentials: true,
    }),
  )
  .handler(profile);
