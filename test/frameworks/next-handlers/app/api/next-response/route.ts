import { NextRequest, NextResponse } from 'next/server';

const A = 'https://a.example.com';

export async function GET(request: NextRequest) {
  const response = NextResponse.json({ url: request.nextUrl.pathname });
  response.headers.set('Access-Control-Allow-Origin', request.headers.get('origin')!);
  response.cookies.set('seen', '1');
  return response;
}

export async function POST() {
  return new NextResponse('x', { status: 201, headers: { 'Access-Control-Allow-Origin': A, vary: 'origin' } });
}

export async function PUT(request: NextRequest) {
  return NextResponse.redirect(new URL('/elsewhere', request.nextUrl.origin), 303);
}

export async function PATCH() {
  const headers = new Headers();
  headers.append('Access-Control-Allow-Origin', A);
  headers.append('Access-Control-Allow-Origin', 'https://b.example.com');
  headers.set('Access-Control-Allow-Credentials', String(true));
  return NextResponse.json(null, { status: 200, statusText: 'Fine', headers });
}

export function OPTIONS() {
  const copy = NextResponse.json({}, { headers: { 'access-control-allow-origin': A, vary: 'Accept' } });
  const answer = new Response(null, { status: 204, headers: { ...Object.fromEntries(copy.headers), Vary: 'Origin' } });
  answer.headers.set('Access-Control-Max-Age', '6');
  const moved = Response.redirect('https://elsewhere.example/');
  try {
    moved.headers.set('Access-Control-Allow-Origin', '*');
    return moved;
  } catch {
    answer.headers.delete('access-control-max-age');
    return answer;
  }
}

export async function DELETE(request: Request) {
  const copy = new Headers(request.headers);
  const answer = new Response(null, { status: 204 });
  answer.headers.set('Access-Control-Allow-Origin', copy.get('Origin') === 'null' ? '*' : A);
  return answer;
}
