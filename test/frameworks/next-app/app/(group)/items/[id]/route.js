export async function GET(request, { params }) {
  const { id } = await params;
  return Response.json({ id }, { headers: { 'Access-Control-Allow-Origin': '*' } });
}

export async function PUT(request) {
  const body = await request.text();
  const host = new URL(request.headers.get('origin') ?? 'https://nobody.invalid').host;
  const known = /^(?:.+\.)?example\.com$/.test(host);
  return new Response(body, { headers: known ? { 'Access-Control-Allow-Origin': `https://${host}` } : {} });
}
