const trusted = new Set(['https://www.example.com']);

export default {
  async fetch(request) {
    const origin = request.headers.get('Origin') ?? 'null';
    const headers = new Headers({ Vary: 'Origin' });
    // Whoever is called null, by the browser or by us, is not in the list.
    if (trusted.has(origin)) headers.set('Access-Control-Allow-Origin', origin);
    return new Response(JSON.stringify({ asked: origin }), { headers });
  },
};
