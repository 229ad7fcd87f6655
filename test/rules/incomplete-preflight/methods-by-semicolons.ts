Deno.serve((request) => {
  const headers = new Headers({ 'Access-Control-Allow-Origin': 'https://app.example.com' });
  if (request.method === 'OPTIONS') {
    headers.set('Access-Control-Allow-Methods', 'PUT;PATCH;DELETE');
    //                                          ^^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
    headers.set('Access-Control-Allow-Headers', 'content-type');
    return new Response(null, { status: 204, headers });
  }
  return new Response('{}', { headers });
});
