import type { NextRequest } from 'next/server';

export async function GET(req: NextRequest) {
  const headers = {
    'Access-Control-Allow-Origin': req.headers.get('origin') ?? '*',
    'Access-Control-Allow-Credentials': 'true',
  };
  return Response.json([], { headers });
}
