const allowed = /^https:\/\/(?:app|admin)\.example\.com$/;

function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get('origin');
  if (origin && allowed.test(origin)) response.headers.set('Access-Control-Allow-Origin', origin);
  response.headers.set('Vary', 'Origin');
  return response;
}

export function GET(request: Request) {
  return withCors(request, Response.json([]));
}

export async function POST(request: Request) {
  return withCors(request, new Response(null, { status: 201 }));
}

export function OPTIONS(request: Request) {
  const response = withCors(request, new Response(null, { status: 204 }));
  response.headers.set('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
  return response;
}
