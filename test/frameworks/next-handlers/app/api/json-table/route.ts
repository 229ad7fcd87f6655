import table from '../../../lib/origins.json';

const origins: Map<string, { methods: string[] }> = new Map(Object.entries(table));

export async function OPTIONS(request: Request): Promise<Response> {
  const origin = request.headers.get('origin') || '';
  const entry = origins.get(origin);
  if (!entry) return new Response('Not for you.', { status: 403, headers: { Vary: 'Origin' } });
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': entry.methods.join(', '),
      Vary: 'Origin',
    },
  });
}

export async function POST(request: Request): Promise<Response> {
  const { origin, host } = new URL(request.headers.get('origin') ?? 'about:blank');
  const headers: HeadersInit = [['Vary', 'Origin']];
  if (host.endsWith('.example.com')) headers.push(['Access-Control-Allow-Origin', origin]);
  return new Response('{}', { headers });
}
