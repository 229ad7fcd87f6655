const ORIGINS = { 'https://account.example.com': 1, null: 1 };

export async function GET(request) {
  const origin = request.headers.get('origin');
  const headers = new Headers({ Vary: 'Origin' });
  if (Object.hasOwn(ORIGINS, origin)) {
    headers.set('Access-Control-Allow-Origin', origin);
    //                                         ^^^^^^ error null-origin 💡
    headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return Response.json({ user: null }, { headers });
}
