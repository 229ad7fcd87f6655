import { sessionHeaders } from '@/lib/http';

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const query = searchParams.get('q') ?? '';
  return Response.json({ query, results: [] }, { headers: sessionHeaders });
}

export function OPTIONS() {
  return new Response(null, { status: 204, headers: sessionHeaders });
}
