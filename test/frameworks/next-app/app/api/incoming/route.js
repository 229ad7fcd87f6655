import { headers } from 'next/headers';

export async function GET() {
  const list = await headers();
  const origin = list.get('origin');
  return Response.json({}, { headers: { 'Access-Control-Allow-Origin': origin === 'null' ? 'null' : 'https://app.example.com' } });
}
