export async function menu(): Promise<unknown> {
  const headers = new Headers();
  headers.append('Accept', 'application/json');
  headers.append('Accept', 'text/plain');
  const response = await fetch('https://api.example.com/menu', { headers });
  return response.json();
}
