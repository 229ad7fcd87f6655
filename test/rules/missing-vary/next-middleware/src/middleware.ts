import { NextResponse, type NextRequest } from 'next/server';

const allowed = ['https://app.example.com', 'https://admin.example.com'];

export default function middleware(request: NextRequest) {
  const origin = request.headers.get('origin') ?? '';
  const isAllowed = allowed.includes(origin);

  if (request.method === 'OPTIONS') {
    const preflight = {
      ...(isAllowed && { 'Access-Control-Allow-Origin': origin }),
      'Access-Control-Allow-Methods': 'GET, POST',
    };
    return NextResponse.json({}, { headers: preflight });
  }

  const response = NextResponse.next();
  if (isAllowed) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    //                                                  ^^^^^^ warning missing-vary 💡
  }
  return response;
}
