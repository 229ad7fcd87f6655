import { NextResponse, type NextRequest } from 'next/server';

const origins = ['https://example.com/', 'https://shop.example.com/'];
//               ^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡

export function GET(request: NextRequest) {
  const origin = request.headers.get('origin');
  const response = NextResponse.json({ balance: 100 });
  response.headers.set('Vary', 'Origin');
  if (origin && origins.includes(origin)) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return response;
}
