import { Hono } from 'npm:nothing-known@1';

const headers = new Headers({ 'Access-Control-Allow-Origin': '*' });
//                                                           ^^^ error wildcard-with-credentials 💡
headers.set('Access-Control-Allow-Credentials', 'true');

Deno.serve({ port: 8000 }, (request) => {
  if (new URL(request.url).pathname === '/health') return new Response('ok');
  return new Response(JSON.stringify({ id: 1 }), { headers });
});

export const unused = Hono;
