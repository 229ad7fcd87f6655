const HEADERS = {
  'Access-Control-Allow-Origin': 'https://app.example.com',
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  'Access-Control-Allow-Headers': 'Content-Type',
};

export default {
  async fetch(request: Request): Promise<Response> {
    if (!['GET', 'POST'].includes(request.method)) {
      return new Response('Only GET and POST', { status: 405, headers: HEADERS });
    }
    return Response.json({ accepted: true }, { headers: HEADERS });
  },
};
