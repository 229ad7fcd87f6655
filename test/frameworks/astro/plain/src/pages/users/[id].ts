import type { APIContext } from 'astro';

const allowed = ['https://app.example.com', 'https://www.example.com'];

export async function GET({ params, request }: APIContext) {
  const response = Response.json({ id: params.id });
  const origin = request.headers.get('origin') ?? '';
  if (allowed.includes(origin)) response.headers.set('Access-Control-Allow-Origin', origin);
  response.headers.append('Vary', 'Origin');
  return response;
}
