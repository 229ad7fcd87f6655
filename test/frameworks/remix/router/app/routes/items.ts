import { data, type ActionFunctionArgs } from 'react-router';
import type { Route } from './+types/items';

const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'x-a' };

export async function loader({ request }: Route.LoaderArgs) {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  return Response.json({ items: [] }, { headers });
}

export async function action({ request }: ActionFunctionArgs) {
  const origin = request.headers.get('origin') ?? 'https://app.example.com';
  return data({ id: 1 }, { status: 201, headers: { 'Access-Control-Allow-Origin': origin } });
}
