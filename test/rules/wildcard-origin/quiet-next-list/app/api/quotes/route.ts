const trusted = new Set(['https://www.example.com']);

export async function GET(request: Request) {
  const origin = request.headers.get('origin') ?? '';
  const headers = new Headers({ Vary: 'Origin' });
  if (trusted.has(origin)) headers.set('Access-Control-Allow-Origin', origin);
  return Response.json({ quote: 'To be' }, { headers });
}
