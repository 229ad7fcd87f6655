import middy from '@middy/core';
import cors from '@middy/http-cors';

const list = async () => ({ statusCode: 200, body: '[]' });

export const handler = middy(list).use(
  cors({
    credentials: true,
    origins: ['https://app.example.com', 'null'],
    //                                   ^^^^^^ error null-origin 💡
  }),
);
