export async function GET(request: Request) {
  const origin = request.headers.get('origin') ?? '';
  // cors-lint-disable-next-line reflected-origin
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
  return Response.json([], { headers: { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } });
}
