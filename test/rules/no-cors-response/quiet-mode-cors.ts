export async function load(url: string): Promise<unknown> {
  const response = await fetch(url, { mode: 'cors', credentials: 'omit' });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
