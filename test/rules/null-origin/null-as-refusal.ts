const ALLOWED_ORIGINS = ['https://play.example.com', 'https://stats.example.com'];

export function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get('Origin') ?? '';
  return {
    'Access-Control-Allow-Origin': ALLOWED_ORIGINS.includes(origin) ? origin : 'null',
    //                                                                         ^^^^^^ error null-origin 💡
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
  };
}

export async function onRequest(request: Request): Promise<Response> {
  return new Response('{"score":12}', { headers: corsHeaders(request) });
}
