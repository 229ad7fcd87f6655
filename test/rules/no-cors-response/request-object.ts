const manifest = new Request('https://cdn.example.net/manifest.json', { mode: 'no-cors' });
//                                                                      ^^^^^^^^^^^^^^^ warning no-cors-response 💡

export async function version(): Promise<string | null> {
  const response = await fetch(manifest);
  return response.headers.get('x-version');
}
