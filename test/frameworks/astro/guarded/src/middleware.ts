import { defineMiddleware } from 'astro:middleware';

export const onRequest = defineMiddleware(async (context, next) => {
  const { pathname } = context.url;
  if (!pathname.startsWith('/api/')) return next();
  if (context.request.method === 'OPTIONS') {
    return new Response(null, {
      status: 204,
      headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'x-a, authorization' },
    });
  }
  const response = await next();
  if (!response.headers.has('Access-Control-Allow-Origin')) response.headers.set('Access-Control-Allow-Origin', '*');
  return response;
});
