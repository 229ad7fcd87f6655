interface Settings {
  readonly maxAge?: number;
}

const settings: Settings = {};

Deno.serve((request) => {
  const headers = new Headers({ 'Access-Control-Allow-Origin': 'https://app.example.com' });
  if (request.method === 'OPTIONS') {
    headers.set('Access-Control-Allow-Methods', 'PUT');
    headers.set('Access-Control-Max-Age', `${settings.maxAge}`);
    return new Response(null, { status: 204, headers });
  }
  return new Response('{}', { headers });
});
