const headers = {
  'Content-Type': 'application/geo+json',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=3600',
};

export async function GET(): Promise<Response> {
  const answer = await fetch('https://maps.example.net/stops');
  return new Response(answer.body, { headers });
}
