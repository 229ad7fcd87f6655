import { json, type RequestHandler } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';

export const GET: RequestHandler = ({ request, url }) => {
  const origin = request.headers.get('origin');
  const headers = new Headers({ Vary: 'Accept' });
  if (origin === env.PARTNER || origin === url.origin) headers.set('Access-Control-Allow-Origin', origin);
  return json({ items: [] }, { headers });
};
