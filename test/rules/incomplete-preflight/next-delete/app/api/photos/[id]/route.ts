import { NextResponse } from 'next/server';

const headers = {
  'Access-Control-Allow-Origin': 'https://photos.example.com',
  'Access-Control-Allow-Methods': 'GET, POST',
  //                              ^^^^^^^^^^^ warning incomplete-preflight 💡
};

export const OPTIONS = () => new NextResponse(null, { headers });

export async function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return NextResponse.json({ removed: id }, { headers });
}
