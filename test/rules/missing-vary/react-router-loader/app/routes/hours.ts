import { data } from 'react-router';
import type { Route } from './+types/hours';

const SITES = ['https://www.example.com', 'https://blog.example.com'];

function headersFor(request: Request) {
  const origin = request.headers.get('origin');
  const headers = new Headers({ 'Cache-Control': 'public, max-age=60' });
  if (origin && SITES.includes(origin)) headers.set('Access-Control-Allow-Origin', origin);
  //                                                                               ^^^^^^ warning missing-vary 💡
  return headers;
}

export async function action({ request }: Route.ActionArgs) {
  return data({ sent: true }, { status: 201, headers: headersFor(request) });
}

export const loader = ({ request }: Route.LoaderArgs) => data({ open: true }, { headers: headersFor(request) });
