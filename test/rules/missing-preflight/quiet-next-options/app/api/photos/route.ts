const headers = {
  'Access-Control-Allow-Origin': 'https://photos.example.com',
  'Access-Control-Allow-Methods': 'POST, DELETE',
  'Access-Control-Allow-Headers': 'Content-Type',
};

export const OPTIONS = () => new Response(null, { status: 204, headers });

export async function POST(request: Request) {
  const { title } = await request.json();
  return Response.json({ title }, { headers });
}

export async function DELETE() {
  return Response.json({ removed: true }, { headers });
}
