export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    const headers = new Headers({ Vary: 'Origin' });
    if (/^https:\/\/[a-z0-9-]+\.vercel\.app$/.test(origin)) {
      headers.set('Access-Control-Allow-Origin', origin);
    }
    return new Response('[]', { headers });
  },
};
