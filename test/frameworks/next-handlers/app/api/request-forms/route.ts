type Context = { params: Promise<{ slug?: string }> };

function header(request: Request, name: string): string | undefined {
  return request.headers.get(name) ?? undefined;
}

export async function GET(request: Request, _context: Context) {
  const read: Record<string, string | null | undefined> = {
    get: request.headers.get('ORIGIN'),
    helper: header(request, 'origin'),
    copy: new Headers(request.headers).get('Origin'),
    entries: Object.fromEntries(request.headers.entries()).origin,
    clone: request.clone().headers.get('origin'),
  };
  const seen = Object.entries(read).filter(([, value]) => value === 'https://evil.example');
  return Response.json(read, {
    headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': seen.map(([name]) => name).join() },
  });
}
