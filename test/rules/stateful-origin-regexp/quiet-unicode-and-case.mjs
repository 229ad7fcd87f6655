const ORIGINS = /^https:\/\/(?:[a-z]+\.)?example\.com$/iu;

export default {
  async fetch(request) {
    const origin = request.headers.get('Origin') ?? '';
    const headers = new Headers({ Vary: 'Origin' });
    if (ORIGINS.test(origin)) headers.set('Access-Control-Allow-Origin', origin);
    return new Response('{}', { headers });
  },
};
