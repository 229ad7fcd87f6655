export const config = { runtime: 'edge' };

const origins = ['https://app.example.com', 'https://beta.example.com'];

export default function handler(request: Request): Response {
  const origin = request.headers.get('origin') ?? '';
  const headers = new Headers({ Vary: 'Origin' });
  if (origins.includes(origin)) headers.set('Access-Control-Allow-Origin', origin);
  return new Response('edge', { headers });
}
