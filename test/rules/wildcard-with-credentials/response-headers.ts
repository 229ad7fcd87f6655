export async function handle(request: Request): Promise<Response> {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  headers.set('Access-Control-Allow-Origin', '*');
  //                                         ^^^ error wildcard-with-credentials 💡
  headers.set('Access-Control-Allow-Credentials', 'true');

  if (request.method === 'OPTIONS') {
    headers.set('Access-Control-Allow-Methods', 'GET, POST');
    return new Response(null, { status: 204, headers });
  }
  const answer = { time: new Date().toISOString() };
  return new Response(JSON.stringify(answer), { headers });
}
