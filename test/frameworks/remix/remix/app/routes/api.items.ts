import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/server-runtime';

const allowed = ['https://app.example.com', 'https://admin.example.com'];

function corsHeaders(request: Request): HeadersInit {
  const origin = request.headers.get('Origin') ?? '';
  const headers = new Headers({ Vary: 'Origin' });
  if (allowed.includes(origin)) headers.set('Access-Control-Allow-Origin', origin);
  return headers;
}

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const headers = corsHeaders(request);
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  return json({ items: [] }, { headers });
};

export async function action({ request }: ActionFunctionArgs) {
  if (!request.headers.has('origin')) throw redirect('/login', { headers: { 'Access-Control-Allow-Origin': '*' } });
  return json({ id: 1 }, { status: 201, headers: corsHeaders(request) });
}
