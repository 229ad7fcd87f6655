const pages = ['https://app.example.com'];

export async function GET(request: Request) {
  const origin = request.headers.get('origin');
  if (origin && pages.includes(origin)) {
    return Response.json([], { headers: { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } });
  }
  return Response.json([], { headers: { Vary: 'Origin' } });
}
