const ORIGINS = ['https://App.Example.com'];
//               ^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    const headers = new Headers({ Vary: 'Origin', 'Content-Type': 'application/json' });
    if (ORIGINS.includes(origin)) {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Allow-Credentials', 'true');
    }
    return new Response('{"cart":[]}', { headers });
  },
};
