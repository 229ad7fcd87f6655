import { NextResponse, type NextRequest } from 'next/server';

const ALLOWED = /^https:\/\/(www|app)\.example\.com$/g;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

export function middleware(request: NextRequest) {
  const origin = request.headers.get('origin') ?? '';
  const response = NextResponse.next();
  response.headers.set('Vary', 'Origin');
  if (ALLOWED.test(origin)) response.headers.set('Access-Control-Allow-Origin', origin);
  return response;
}
