export default {
  async fetch(request: Request): Promise<Response> {
    const upstream = await fetch('https://tiles.example.net' + new URL(request.url).pathname);
    if (!upstream.ok) return new Response('', { status: upstream.status });
    return new Response(upstream.body, { headers: { 'Access-Control-Allow-Origin': 'https://maps.example.com' } });
  },
};
