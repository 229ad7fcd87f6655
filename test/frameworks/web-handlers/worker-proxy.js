// requests: GET /
async function upstream() {
  return new Response('data', { status: 206, headers: { 'Access-Control-Allow-Origin': 'https://upstream.example.com', Vary: 'Accept' } });
}

export default {
  async fetch(request) {
    const original = await upstream(request);
    const response = new Response(original.body, original);
    response.headers.delete('access-control-allow-origin');
    response.headers.append('Access-Control-Allow-Origin', new URL('https://site.example.com/x').origin);
    response.headers.append('Vary', 'Origin');
    return response;
  },
};
