const TRUSTED = ['https://app.example.com', 'https://www.example.com'];

function askingOrigin(request: Request): string | null {
  const origin = request.headers.get('Origin');
  return origin === 'null' || origin === 'undefined' ? null : origin;
}

export async function handle(request: Request): Promise<Response> {
  const origin = askingOrigin(request);
  const headers = new Headers({ Vary: 'Origin' });
  if (origin !== null && TRUSTED.includes(origin)) headers.set('Access-Control-Allow-Origin', origin);
  return new Response('{}', { headers });
}
