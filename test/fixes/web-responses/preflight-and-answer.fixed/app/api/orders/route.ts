const allowedOrigins = ['https://app.example.com'];

function corsHeaders(origin: string | null): HeadersInit {
  return {
    ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
    Vary: 'Origin',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': 'GET, OPTIONS',
  };
}

export async function GET(request: Request) {
  return Response.json([], { headers: corsHeaders(request.headers.get('origin')) });
}

export async function OPTIONS(request: Request) {
  return new Response(null, { status: 204, headers: corsHeaders(request.headers.get('origin')) });
}
