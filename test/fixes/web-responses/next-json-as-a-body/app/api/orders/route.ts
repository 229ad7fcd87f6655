import { NextResponse } from 'next/server';

export const GET = async () =>
  NextResponse.json(
    { orders: [] },
    {
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Credentials': 'true',
      },
    },
  );
