const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, PUT',
  'Access-Control-Allow-Headers': 'content-type',
  'Access-Control-Max-Age': '2h',
  //                        ^^^^ info incomplete-preflight 💡
};

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { headers: CORS });
    return new Response('{}', { headers: CORS });
  },
};
