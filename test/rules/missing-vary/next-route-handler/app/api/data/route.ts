import { NextRequest, NextResponse } from 'next/server';

const ALLOWED = new Set(['https://app.example.com', 'https://docs.example.com']);

export async function GET(request: NextRequest) {
  const response = NextResponse.json({ data: [] });
  const origin = request.headers.get('origin') ?? '';
  if (ALLOWED.has(origin)) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    //                                                  ^^^^^^ warning missing-vary 💡
  }
  return response;
}

export async function OPTIONS(request: NextRequest) {
  const origin = request.headers.get('origin') ?? '';
  return new NextResponse(null, {
    status: 204,
    headers: ALLOWED.has(origin) ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } : {},
  });
}
