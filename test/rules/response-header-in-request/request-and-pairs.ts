export async function search(text: string): Promise<unknown> {
  const request = new Request(`https://search.example.com/?q=${encodeURIComponent(text)}`, {
    headers: [
      ['Accept', 'application/json'],
      ['Access-Control-Allow-Origin', '*'],
     //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    ],
  });
  const response = await fetch(request);
  return response.json();
}
