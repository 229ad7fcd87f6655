export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    const headers = new Headers({ Vary: 'Origin', 'Content-Type': 'application/json' });
    if (origin === 'https://app.example.com') {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Allow-Credentials', 'yes');
      //                                              ^^^^^ warning invalid-credentials-value 💡
    }
    return new Response('{"cart":[]}', { headers });
  },
};
