import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { data } from 'react-router';
import { items } from '../items.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const origin = request.headers.get('origin');
  if (origin === 'null') throw new Response(null, { status: 403 });
  if (params.format === 'json') return json(await items(), { headers: { 'Access-Control-Allow-Origin': '*' } });
  return data({ headers: { 'Access-Control-Allow-Origin': 'null' } });
}
