async function get(path: string): Promise<Response> {
  return fetch(`https://legacy.example.com${path}`, { mode: 'no-cors', credentials: 'include' });
  //                                                  ^^^^^^^^^^^^^^^ warning no-cors-response 💡
}

export async function basket(): Promise<unknown> {
  const response = await get('/basket');
  return response.json();
}

export async function picture(id: string): Promise<Blob> {
  const response = await get(`/pictures/${id}`);
  return response.blob();
}
