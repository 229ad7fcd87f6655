import { NextResponse } from 'next/server';

export async function POST() {
  return NextResponse.json({ made: true }, { status: 201 });
}
