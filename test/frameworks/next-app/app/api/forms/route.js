import { NextResponse } from 'next/server';

const A = 'https://a.example.com';
const B = 'https://b.example.com';
const shared = { 'Access-Control-Allow-Origin': A, 'Access-Control-Expose-Headers': 'X-Form' };

// Pairs, a name twice: both values in one line.
export function GET() {
  return new Response('pairs', {
    headers: [
      ['Access-Control-Allow-Origin', A],
      ['access-control-allow-origin', B],
      ['Vary', 'Origin'],
    ],
  });
}

export function POST() {
  const response = new NextResponse('set', { status: 202, headers: shared });
  response.headers.set('access-control-allow-origin', B);
  response.headers.delete('Access-Control-Expose-Headers');
  return response;
}

export function PUT() {
  const response = NextResponse.json({}, { headers: { ...shared, 'Access-Control-Max-Age': 5 } });
  response.headers.append('Access-Control-Allow-Origin', '*');
  return response;
}

export function PATCH(request) {
  return NextResponse.redirect(new URL('/api/echo', request.url), { status: 308, headers: shared });
}

export const DELETE = async () => new Response(null, { status: 204, headers: new Headers(Object.entries(shared)) });
