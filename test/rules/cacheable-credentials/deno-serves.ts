const ORIGINS = ['https://app.example.com'];

Deno.serve((request) => {
  const origin = request.headers.get('origin') ?? '';
  const headers = new Headers({ Vary: 'Origin', 'Cache-Control': 'public, max-age=60' });
  //                                                             ^^^^^^^^^^^^^^^^^^^^ warning cacheable-credentials 💡
  if (ORIGINS.includes(origin)) {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return Response.json(['soup'], { headers });
});
