export async function POST(request: Request) {
  const { message } = await request.json();
  return Response.json(
    { received: message.length },
    { headers: { 'Access-Control-Allow-Origin': 'https://www.example.com' } },
  );
}
