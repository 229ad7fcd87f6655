import { corsHeaders } from '../../lib/cors-headers';

export default async (request: Request) => {
  if (request.method === 'OPTIONS') return new Response('ok', { headers: corsHeaders });
  if (request.method === 'PUT') throw new Error('cannot');
  return new Response(JSON.stringify({ hello: 'world' }), {
    status: 200,
    headers: { ...corsHeaders, 'Content-Type': 'application/json' },
  });
};

export const config = { path: '/hello/:name', method: ['GET', 'PUT', 'OPTIONS'] };
