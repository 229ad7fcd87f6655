export async function tryPreflight(url) {
  const response = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://app.example.com',
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'content-type',
    },
  });
  return response.headers.get('Access-Control-Allow-Orgin') ?? response.headers.get('Access-Control-Allow-Origin');
}
