const ORIGIN = 'https://shop.example.com';

export function OPTIONS() {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': ORIGIN,
      'Access-Control-Allow-Methods': 'PUT',
      'Access-Control-Max-Age': '"600"',
      //                        ^^^^^^^ info incomplete-preflight
    },
  });
}

export function PUT() {
  return Response.json({ items: 3 }, { headers: { 'Access-Control-Allow-Origin': ORIGIN } });
}
