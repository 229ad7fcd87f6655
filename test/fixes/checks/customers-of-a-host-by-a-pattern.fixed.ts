const allowedOrigins = ['https://app.example.com'];

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    const headers = new Headers({ Vary: 'Origin' });
    if (allowedOrigins.includes(origin)) {
      headers.set('Access-Control-Allow-Origin', origin);
    }
    return new Response('[]', { headers });
  },
};
