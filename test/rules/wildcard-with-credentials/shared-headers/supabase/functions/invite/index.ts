import { corsHeaders } from '../_shared/cors.ts';

Deno.serve(async (req: Request) => {
  if (req.method === 'OPTIONS') {
    return new Response('ok', { headers: corsHeaders });
  }
  const { email } = await req.json();
  return new Response(JSON.stringify({ invited: email }), {
    headers: { ...corsHeaders, 'Content-Type': 'application/json' },
  });
});
