// env: ALLOWED_ORIGINS=https://app.example.com,https://www.example.com
// env: (empty)
import { json, type RequestHandler } from '@sveltejs/kit';
import { corsHeaders } from '$lib/cors';

export const GET: RequestHandler = ({ request }) => json([], { headers: corsHeaders(request) });

export const OPTIONS: RequestHandler = async ({ request }) => {
  return new Response(null, { status: 204, headers: { ...corsHeaders(request), 'Access-Control-Max-Age': '600' } });
};
