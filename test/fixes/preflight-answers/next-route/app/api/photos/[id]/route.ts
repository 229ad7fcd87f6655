export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { title } = await request.json();
  return Response.json({ id, title }, { headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' } });
}
