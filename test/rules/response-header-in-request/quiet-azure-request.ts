import type { HttpRequest, HttpResponseInit } from '@azure/functions';

const ALLOWED = ['https://app.example.com'];

/** Registered by somebody else. */
export async function orders(request: HttpRequest): Promise<HttpResponseInit> {
  const origin = request.headers.get('origin') ?? '';
  const headers: Record<string, string> = { Vary: 'Origin' };
  if (ALLOWED.includes(origin)) headers['Access-Control-Allow-Origin'] = origin;
  return { status: 200, headers, jsonBody: [] };
}
