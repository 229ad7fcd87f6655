import { NextResponse, type NextRequest } from 'next/server';
import { withCors } from '../../../lib/cors';

interface Item {
  id: number;
}

export const dynamic = 'force-dynamic';

export const GET = withCors(async (): Promise<NextResponse<Item[]>> => NextResponse.json<Item[]>([{ id: 1 }]), {
  credentials: true,
});

export const PUT = withCors((request: NextRequest) => {
  if (!request.headers.has('origin')) throw new Error('Who is asking?');
  return NextResponse.json({ id: 2 } satisfies Item, { status: 202 });
});

export { GET as HEAD };
export const OPTIONS = withCors(() => new Response());
