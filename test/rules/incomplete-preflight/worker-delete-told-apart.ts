const ORIGIN = 'https://photos.example.com';

export default {
  async fetch(request: Request): Promise<Response> {
    const headers = {
      'Access-Control-Allow-Origin': ORIGIN,
      'Access-Control-Allow-Methods': 'GET, POST',
      //                              ^^^^^^^^^^^ warning incomplete-preflight 💡
    };
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
    if (request.method === 'DELETE') return new Response(null, { status: 204, headers });
    return Response.json([], { headers });
  },
};
