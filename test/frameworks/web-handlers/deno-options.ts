// requests: GET /
// env: SITE=https://site.example.com
declare const Deno: {
  serve(options: object, handler: (request: Request) => Response): void;
  readonly env: { get(name: string): string | undefined };
};

const site = Deno.env.get('SITE');

function handler(request: Request): Response {
  const headers = new Headers();
  const origin = request.headers.get('origin');
  if (origin === 'http://localhost:5173' || origin === 'https://preview.example.com') {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Allow-Credentials', 'true');
    headers.set('Vary', 'Origin');
  } else if (site) {
    headers.set('Access-Control-Allow-Origin', site);
  }
  return new Response(null, { status: 204, headers });
}

Deno.serve({ port: 8000 }, handler);
