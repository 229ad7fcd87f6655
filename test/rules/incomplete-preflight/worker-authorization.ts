const CORS = {
  'Access-Control-Allow-Origin': 'https://app.example.com',
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
  'Access-Control-Allow-Methods': 'GET, POST, PUT',
};

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS });
    return Response.json({ saved: true }, { headers: { ...CORS, 'Access-Control-Allow-Headers': 'Authorization' } });
  },
};
