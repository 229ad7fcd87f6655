import { NextResponse, type NextRequest } from 'next/server';

const ORIGINS = ['https://app.example.com', 'https://labs.example.com'];

export function withCors(request: NextRequest, response: NextResponse): NextResponse {
  const origin = request.headers.get('origin') || '*';
  response.headers.append('Vary', 'Origin');
  if (ORIGINS.includes(origin)) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return response;
}
