import { NextResponse } from 'next/server';

const allowedOrigins = ['https://app.example.com'];

export const GET = async (request: Request) => {
  const origin = request.headers.get('origin');
  return NextResponse.json(
    { orders: [] },
    {
      headers: {
        ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
        Vary: 'Origin',
        'Access-Control-Allow-Credentials': 'true',
      },
    },
  );
};
