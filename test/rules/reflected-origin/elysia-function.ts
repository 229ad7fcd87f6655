import { cors } from '@elysiajs/cors';
import { Elysia } from 'elysia';

export const security = new Elysia({ name: 'security' }).use(
  cors({
    origin: (request) => {
    //      ^^^^^^^^^^^^^^… error reflected-origin 💡
      const origin = request.headers.get('origin');
      if (origin === null) return false;
      return origin.startsWith('https://') || process.env.NODE_ENV === 'test';
    },
    credentials: true,
  }),
);
