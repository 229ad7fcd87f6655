import middy from '@middy/core';
import cors from '@middy/http-cors';
import { origin } from 'our-settings';

export const handler = middy(async () => ({ statusCode: 200 })).use(cors({ origin, credentials: true }));
