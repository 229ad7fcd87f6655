const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Acess-Control-Allow-Headers': 'content-type, authorization',
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
};

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { headers: corsHeaders });
    return Response.json({ hello: 'world' }, { headers: corsHeaders });
  },
};
