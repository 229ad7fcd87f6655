// requests: GET /, PUT /
const handler = {
  async fetch(request, env, ctx) {
    if (request.method === 'OPTIONS') return handleOptions(request);
    const response = await getThing(request, env);
    response.headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') || '*');
    response.headers.set('Access-Control-Allow-Credentials', 'true');
    ctx.waitUntil(Promise.resolve());
    return response;
  },
};

function handleOptions(request) {
  const { headers } = request;
  if (headers.get('Origin') !== null && headers.get('Access-Control-Request-Method') !== null) {
    return new Response(null, {
      headers: {
        'Access-Control-Allow-Origin': headers.get('Origin'),
        'Access-Control-Allow-Methods': 'GET,HEAD,POST,OPTIONS',
        'Access-Control-Allow-Headers': headers.get('Access-Control-Request-Headers'),
        'Access-Control-Max-Age': '86400',
      },
    });
  }
  return new Response(null, { headers: { Allow: 'GET, HEAD, POST, OPTIONS' } });
}

async function getThing() {
  return new Response('thing');
}

export default handler;
