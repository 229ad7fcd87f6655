import { NextResponse, type NextRequest } from 'next/server';

export type Handler = (request: NextRequest) => Promise<Response> | Response;

const ORIGINS = Object.freeze(['https://app.example.com', 'https://www.example.com'] as const);

export function isAllowed(origin: string | null): origin is (typeof ORIGINS)[number] {
  return origin !== null && (ORIGINS as readonly string[]).includes(origin);
}

export function cors<T extends Response>(request: Request, response: T, { credentials = false } = {}): T {
  const origin = request.headers.get('Origin');
  response.headers.append('Vary', 'Origin');
  if (isAllowed(origin)) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    if (credentials) response.headers.set('Access-Control-Allow-Credentials', `${credentials}`);
  }
  return response;
}

export const withCors =
  (handler: Handler, options?: { credentials?: boolean }): Handler =>
  async (request) => {
    if (request.method === 'OPTIONS') return cors(request, new NextResponse(null, { status: 204 }), options);
    try {
      return cors(request, (await handler(request)) as NextResponse, options);
    } catch {
      return cors(request, NextResponse.json({ error: 'broken' }, { status: 500 }));
    }
  };
