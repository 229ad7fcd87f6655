const pages = ['https://app.example.com'];

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    const headers: Record<string, string> = {
      Vary: 'Origin',
      'Access-Control-Allow-Origin': pages.includes(origin) ? origin : 'https://app.example.com',
      'Access-Control-Allow-Methods': 'GET, PUT',
    };
    if (request.method === 'OPTIONS') {
      return new Response(null, { status: 204 });
    }
    return new Response('saved', { headers });
  },
};
