const headers = { 'Access-Control-Allow-Origin': 'https://www.example.com' };
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡

export function OPTIONS() {
  return new Response(null, { status: 204, headers });
}

export async function POST(request: Request) {
  const { message } = await request.json();
  return Response.json({ received: message.length }, { headers });
}
