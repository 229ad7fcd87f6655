interface Context {
  readonly request: Request;
  next(): Promise<Response>;
}

const failures = async (context: Context): Promise<Response> => {
  try {
    return await context.next();
  } catch {
    return new Response('failed', { status: 500, headers: { 'Access-Control-Allow-Origin': 'https://status.example.com' } });
  }
};

const cors = async ({ request, next }: Context): Promise<Response> => {
  if (request.method === 'OPTIONS') {
    return new Response(null, {
      status: 204,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*',
        'Access-Control-Allow-Methods': 'GET, OPTIONS',
      },
    });
  }
  const response = await next();
  if (!response.headers.has('Access-Control-Allow-Origin')) response.headers.set('Access-Control-Allow-Origin', '*');
  response.headers.set('Access-Control-Max-Age', '86400');
  return response;
};

export const onRequest = [failures, cors];
