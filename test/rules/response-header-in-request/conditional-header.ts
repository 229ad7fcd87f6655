const isDev = process.env.NODE_ENV === 'development';

export async function load(path: string): Promise<unknown> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (isDev) {
    headers['Access-Control-Allow-Origin'] = 'http://localhost:3000';
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info response-header-in-request 💡
  }
  const response = await fetch(`https://api.example.com${path}`, { headers });
  return response.json();
}
