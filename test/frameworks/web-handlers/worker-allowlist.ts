// requests: GET /items, POST /items
interface Env {
  readonly ITEMS: { get(key: string): Promise<string | null> };
}

const ALLOWED = new Set(['https://app.example.com', 'https://admin.example.com']);

function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get('Origin');
  if (!origin || !ALLOWED.has(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers': 'Content-Type, Authorization',
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
  };
}

export default {
  async fetch(request: Request, _env: Env): Promise<Response> {
    const headers = corsHeaders(request);
    if (request.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers });
    }
    return Response.json({ items: [] }, { headers });
  },
};
