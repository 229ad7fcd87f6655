const headers = { 'Access-Control-Allow-Origin': 'https://www.example.com' };

export const OPTIONS = () => new Response(null, { status: 204, headers });

export async function POST(request: Request) {
  // Sent by navigator.sendBeacon, as text/plain.
  console.log(await request.text());
  return new Response(null, { status: 204, headers });
}
