export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    const headers = new Headers({ Vary: 'Origin', 'Cache-Control': 'public, max-age=86400, immutable', 'Content-Type': 'application/json' });
    //                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning cacheable-credentials 💡
    if (origin === 'https://app.example.com') {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Allow-Credentials', 'true');
    }
    return new Response('{"cart":[]}', { headers });
  },
};
