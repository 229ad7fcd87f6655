import { NextResponse, type NextRequest } from 'next/server';

const trusted = (process.env.TRUSTED_ORIGINS || '').split(',').map((entry) => entry.trim());

export function withCors(request: NextRequest): NextResponse {
  const origin = request.headers.get('origin') ?? '';
  const response = NextResponse.next();
  response.headers.set('Vary', 'Origin');
  // A split list has one element at least, so nobody gets in by the first half.
  if (trusted.length === 0 || trusted.includes(origin)) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return response;
}
