import type { NextRequest } from 'next/server';

const MODE = { open: '*', closed: undefined } as const;

export async function GET(_request: NextRequest, { params }: { params: Promise<{ slug: string[] }> }) {
  const { slug } = await params;
  void slug;
  const headers = new Headers();
  for (const [key, value] of Object.entries(MODE)) {
    if (value !== undefined) headers.set('Access-Control-Allow-Origin', value);
    else headers.set('X-Mode', key);
  }
  return new Response(null, { headers });
}
