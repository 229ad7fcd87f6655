import { NextResponse } from 'next/server';
import { allowed } from './lib/origins.js';

/** Lets listed origins read what is below /guarded, and answers their preflights. */
export function proxy(request) {
  const origin = request.headers.get('origin') ?? '';
  const isAllowed = allowed.includes(origin);

  if (request.method === 'OPTIONS') {
    const preflight = {
      ...(isAllowed && { 'Access-Control-Allow-Origin': origin }),
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Content-Type',
    };
    return new NextResponse(null, { status: 204, headers: preflight });
  }

  const response = NextResponse.next();
  if (isAllowed) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.append('Vary', 'Origin');
  }
  return response;
}

export const config = { matcher: '/guarded/:path*' };
