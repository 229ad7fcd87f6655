import middy from '@middy/core';
import cors from '@middy/http-cors';
import { origins } from './settings.mjs';

const list = async () => ({ statusCode: 200, body: '[]' });
const one = async (event) => ({ statusCode: 200, body: event.pathParameters.id });

export const items = middy(list).use(cors({ credentials: true, origins }));
export const item = middy(one).use(
  cors({ credentials: true, origins: ['https://app.example.com', 'https://admin.example.com'] }),
);
