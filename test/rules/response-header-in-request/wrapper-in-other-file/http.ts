export async function request<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(`https://api.example.com${path}`, { credentials: 'include', ...options });
  if (!response.ok) throw new Error(path);
  return (await response.json()) as T;
}
