import { createError, defineEventHandler, getHeader, handleCors } from 'h3';

const isProduction = process.env.NODE_ENV === 'production';
const origins = ['https://app.example.com', ...(isProduction ? [] : ['http://localhost:5173'])];

/** Strangers get nothing at all. */
export const guard = defineEventHandler((event) => {
  const origin = getHeader(event, 'origin');
  if (origin && !origins.includes(origin)) throw createError({ statusCode: 403, message: 'Not from there' });
});

export default defineEventHandler({
  handler: async (event) => {
    if (handleCors(event, { origin: '*', methods: ['PUT'], preflight: { statusCode: 204 } })) return;
  },
});
