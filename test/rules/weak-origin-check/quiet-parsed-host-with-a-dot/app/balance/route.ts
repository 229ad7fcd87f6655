import { NextResponse, type NextRequest } from 'next/server';

function isOurs(origin: string): boolean {
  try {
    const { protocol, hostname } = new URL(origin);
    return protocol === 'https:' && (hostname === 'example.com' || hostname.endsWith('.example.com'));
  } catch {
    return false;
  }
}

export function GET(request: NextRequest) {
  const origin = request.headers.get('origin');
  const response = NextResponse.json({ balance: 100 });
  response.headers.set('Vary', 'Origin');
  if (origin && isOurs(origin)) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return response;
}
