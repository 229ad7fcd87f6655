export async function allowedOrigin(url: string): Promise<string | null> {
  const response = await fetch(url, { method: 'HEAD', mode: 'cors', headers: { Accept: 'text/html' } });
  const headers = Object.fromEntries(response.headers);
  console.log(headers['access-control-allow-methods']);
  return response.headers.get('Access-Control-Allow-Origin');
}
