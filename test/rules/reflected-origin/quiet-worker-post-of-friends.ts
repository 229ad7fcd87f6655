const FRIENDS = ['https://shop.example.com', 'https://admin.example.com'];

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    const origin = request.headers.get('Origin') ?? '';
    const headers = new Headers({ Vary: 'Origin' });
    if (FRIENDS.includes(origin)) headers.set('Access-Control-Allow-Origin', origin);
    return new Response(await request.text(), { headers });
  },
};
