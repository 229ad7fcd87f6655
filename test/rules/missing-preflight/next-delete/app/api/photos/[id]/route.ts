import { NextResponse } from 'next/server';

export async function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return NextResponse.json(
    { removed: id },
    { headers: { 'Access-Control-Allow-Origin': 'https://photos.example.com' } },
    //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  );
}
