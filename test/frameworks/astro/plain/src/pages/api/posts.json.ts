import type { APIRoute } from 'astro';

export const prerender = false;

const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };

export const GET: APIRoute = async () => new Response(JSON.stringify([]), { headers });

export const POST: APIRoute = ({ request, redirect }) => {
  if (request.headers.get('origin') === null) return redirect('/login');
  return new Response('created', {
    status: 201,
    headers: { ...headers, 'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '*' },
  });
};

export const ALL: APIRoute = ({ request }) => {
  if (request.method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { ...headers, 'Access-Control-Allow-Methods': 'GET, POST' } });
  }
  throw new Error(`no ${request.method}`);
};
