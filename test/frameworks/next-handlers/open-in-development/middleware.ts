// env: NODE_ENV=development
// env: NODE_ENV=production
// env: NODE_ENV=production ALLOWED_ORIGIN=https://app.example.com
import { NextResponse, type NextRequest } from 'next/server';

export function middleware(request: NextRequest) {
  const response = NextResponse.next();
  const allowed = process.env.NODE_ENV === 'development' ? '*' : process.env.ALLOWED_ORIGIN;
  if (allowed) response.headers.set('Access-Control-Allow-Origin', allowed);
  if (request.headers.get('origin') === allowed) response.headers.set('Vary', 'Origin');
  return response;
}
