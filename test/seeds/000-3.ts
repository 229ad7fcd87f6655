// app/api/data/route.ts
const ALLOWED_ORIGIN = 'https://app.example.com'

export async function GET(request: Request) {
  const origin = request.headers.get('origin') ?? ''
  const headers: HeadersInit = {}
  if (origin === ALLOWED_ORIGIN) {
    headers['Access-Control-Allow-Origin'] = origin
    //                                       ^^^^^^ warning missing-vary 💡
    headers['Vary'] = 'Origin'
  }
  return Response.json({ data: [] }, { headers })
}

export async function OPTIONS() {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': ALLOWED_ORIGIN,
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Content-Type, Authorization',
      'Access-Control-Max-Age': '86400'
    }
  })
}
