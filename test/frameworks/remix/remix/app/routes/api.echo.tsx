import { json } from '@remix-run/server-runtime';

export function loader({ request }: { request: Request }) {
  const origin = request.headers.get('origin');
  if (origin === null) throw new Response('Who are you?', { status: 400, headers: { 'access-control-allow-origin': '*' } });
  return json(null, { headers: { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' } });
}
