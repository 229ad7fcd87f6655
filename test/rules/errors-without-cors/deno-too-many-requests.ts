import { isOverLimit } from './limits.ts';

Deno.serve(async (_request, info) => {
  if (await isOverLimit(info.remoteAddr)) {
    return new Response('Slow down', { status: 429, headers: { 'Retry-After': '30' } });
  }
  return new Response(JSON.stringify({ joke: 'Knock, knock' }), {
    headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
    //                                                                            ^^^ info errors-without-cors 💡
  });
});
