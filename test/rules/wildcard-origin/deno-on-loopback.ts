Deno.serve({ hostname: '127.0.0.1', port: 8000 }, () => {
  return new Response('[]', { headers: { 'Access-Control-Allow-Origin': '*' } });
  //                                                                    ^^^ warning wildcard-origin 💡
});
