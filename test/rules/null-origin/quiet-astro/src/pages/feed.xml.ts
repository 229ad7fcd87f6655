import type { APIRoute } from 'astro';
import { feedOf } from '../feed';

const text = 'Access-Control-Allow-Origin: null';

export const GET: APIRoute = async ({ request, site }) => {
  const origin = request.headers.get('origin');
  if (origin === 'null') return new Response('not for files', { status: 403 });
  return new Response(feedOf(site, text), {
    headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/rss+xml' },
  });
};
