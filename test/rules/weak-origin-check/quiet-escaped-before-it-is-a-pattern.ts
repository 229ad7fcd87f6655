const ALLOWED = ['https://*.example.com', 'https://example.com'];

const patterns = ALLOWED.map((entry) => {
  const escaped = entry.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '[a-z0-9-]+');
  return new RegExp(`^${escaped}$`);
});

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    const headers = new Headers({ Vary: 'Origin', 'Content-Type': 'application/json' });
    if (patterns.some((pattern) => pattern.test(origin))) {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Allow-Credentials', 'true');
    }
    return new Response('{"cart":[]}', { headers });
  },
};
