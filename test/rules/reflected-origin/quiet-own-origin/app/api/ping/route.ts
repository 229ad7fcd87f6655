import type { NextRequest } from 'next/server';

export async function GET(request: NextRequest) {
  const { origin } = new URL(request.url);
  return Response.json({ pong: Date.now() }, { headers: { 'Access-Control-Allow-Origin': origin } });
}

export async function POST(request: NextRequest) {
  const headers = new Headers();
  headers.set('Access-Control-Allow-Origin', request.nextUrl.origin);
  return new Response(await request.text(), { headers });
}
