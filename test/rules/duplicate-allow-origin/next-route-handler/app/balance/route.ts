import { NextResponse } from 'next/server';

export function GET() {
  const response = NextResponse.json(['soup'], { headers: { 'Access-Control-Allow-Origin': '*' } });
  response.headers.append('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin 💡
  return response;
}
