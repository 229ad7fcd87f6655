export function withCors(response) {
  response.headers.set('Access-Control-Allow-Origin', 'https://app.example.com');
  response.headers.set('Access-Control-Allow-Methods', 'PUT');
  response.headers.set('Access-Control-Allow-Headers', 'Content-Type');
  return response;
}
