export async function settings(): Promise<unknown> {
  const response = await fetch('/api/settings', { mode: 'no-cors' });
  return response.json();
}

export async function fragment(name: string): Promise<string> {
  const response = await fetch(`/fragments/${name}.html`, { mode: 'no-cors' });
  return response.text();
}

export async function version(): Promise<string> {
  const response = await fetch(new URL('version.txt', import.meta.url), { mode: 'no-cors' });
  return response.ok ? response.text() : '';
}

export async function here(): Promise<string> {
  const response = await fetch(`${window.location.origin}/here`, { mode: 'no-cors' });
  return response.text();
}
