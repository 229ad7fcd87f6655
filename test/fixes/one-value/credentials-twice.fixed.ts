export default {
  async fetch(request: Request): Promise<Response> {
    const headers = new Headers({ Vary: 'Origin', 'Access-Control-Allow-Credentials': 'true' });
    if (request.headers.get('Origin') === 'https://app.example.com') {
      headers.set('Access-Control-Allow-Origin', 'https://app.example.com');
    }
    return new Response(request.url, { headers });
  },
};
