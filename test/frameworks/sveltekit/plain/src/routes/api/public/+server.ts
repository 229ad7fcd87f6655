import { json, redirect, text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'GET, POST' };

export async function GET({ setHeaders }: Parameters<RequestHandler>[0]) {
  setHeaders({ 'access-control-expose-headers': 'x-total' });
  return json([], { headers });
}

export const POST: RequestHandler = () => {
  redirect(303, '/api/public');
};

export const fallback: RequestHandler = ({ request }) => text(`no ${request.method} here`, { headers, status: 405 });

export const OPTIONS = (() => new Response(null, { status: 204, headers })) satisfies RequestHandler;
