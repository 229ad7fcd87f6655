import { error, json, type RequestHandler } from '@sveltejs/kit';

export const GET: RequestHandler = ({ params, request, setHeaders }) => {
  const origin = request.headers.get('origin');
  setHeaders({ Vary: 'Origin' });
  if (origin === null) error(400, 'Who are you?');
  return json({ id: params.id }, { headers: { 'Access-Control-Allow-Origin': origin } });
};

export const DELETE: RequestHandler = async ({ request }) => {
  if (!request.headers.get('Origin')?.endsWith('.example.com')) throw error(403, 'Not you');
  return new Response(null, { status: 204, headers: { 'access-control-allow-origin': 'https://app.example.com' } });
};

export const PUT: RequestHandler = () => {
  throw new Error('not yet');
};
