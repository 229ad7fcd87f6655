import { NextResponse } from 'next/server';

export async function GET(request) {
  const origin = request.headers.get('origin');
  return NextResponse.json(
    { hello: 'world' },
    { headers: { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' } },
  );
}

export async function POST(request) {
  const { origin } = Object.fromEntries(request.headers);
  return new Response('made', { status: 201, headers: { 'Access-Control-Allow-Origin': origin } });
}
