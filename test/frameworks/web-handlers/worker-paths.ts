// requests: GET /api/things, GET /public, GET /elsewhere
const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET,OPTIONS',
};

async function handleRequest(request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (request.method === 'OPTIONS') return new Response(null, { headers: corsHeaders });
  if (url.pathname.startsWith('/api/')) {
    return new Response('{}', { headers: { ...corsHeaders, 'Content-Type': 'application/json' } });
  }
  if (url.pathname === '/public') {
    return new Response('public', { headers: { 'Access-Control-Allow-Origin': url.origin } });
  }
  return new Response('Not found', { status: 404 });
}

export default { fetch: handleRequest } satisfies { fetch: typeof handleRequest };
