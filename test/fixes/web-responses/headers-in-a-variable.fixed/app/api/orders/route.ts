import type { NextRequest } from 'next/server';

const allowedOrigins = ['https://app.example.com'];

export async function GET(req: NextRequest) {
  const origin = req.headers.get('origin');
  const headers = {
    ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
    Vary: 'Origin',
    'Access-Control-Allow-Credentials': 'true',
  };
  return Response.json([], { headers });
}
