import { NextResponse, type NextRequest } from 'next/server';

export function middleware(request: NextRequest) {
  if (request.method !== 'OPTIONS') return NextResponse.next();
  return new NextResponse(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': 'https://www.example.com',
      'Access-Control-Allow-Headers': 'Content-Type',
    },
  });
}

export const config = { matcher: '/api/:path*' };
