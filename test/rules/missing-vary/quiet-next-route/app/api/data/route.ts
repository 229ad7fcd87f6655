const ALLOWED_ORIGIN = 'https://app.example.com';

function headersFor(request: Request): HeadersInit {
  const isAllowed = request.headers.get('origin') === ALLOWED_ORIGIN;
  return {
    Vary: 'Origin',
    ...(isAllowed ? { 'Access-Control-Allow-Origin': ALLOWED_ORIGIN } : {}),
  };
}

export async function GET(request: Request) {
  return Response.json({ data: [] }, { headers: headersFor(request) });
}

export async function OPTIONS(request: Request) {
  return new Response(null, {
    status: 204,
    headers: { ...headersFor(request), 'Access-Control-Allow-Methods': 'GET' },
  });
}
