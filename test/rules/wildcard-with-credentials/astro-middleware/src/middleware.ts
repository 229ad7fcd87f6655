import { defineMiddleware, sequence } from 'astro:middleware';
import { auth } from './auth';

const cors = defineMiddleware(async ({ request }, next) => {
  const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' };
  //                                               ^^^ error wildcard-with-credentials 💡
  if (request.method === 'OPTIONS') return new Response(null, { headers });
  const response = await next();
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
});

export const onRequest = sequence(auth, cors);
