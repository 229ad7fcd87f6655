export function withCors(response: Response): Response {
  response.headers.set('Access-Control-Allow-Origin', '*');
  //                                                  ^^^ warning missing-preflight 💡
  response.headers.set('Access-Control-Allow-Headers', 'Content-Type');
  return response;
}
