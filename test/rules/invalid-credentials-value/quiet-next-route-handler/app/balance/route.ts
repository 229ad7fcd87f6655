import { NextResponse, type NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  const origin = request.headers.get('origin');
  const response = NextResponse.json({ balance: 100 });
  response.headers.set('Vary', 'Origin');
  if (origin && origin === 'https://app.example.com') {
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return response;
}
