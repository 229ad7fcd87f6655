import { corsHeaders } from './cors';

interface Env {
  DRAFTS: KVNamespace;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method === 'OPTIONS') {
      return new Response(null, { status: 204 });
    }
    const draft = await env.DRAFTS.get(new URL(request.url).pathname);
    return new Response(draft, { headers: corsHeaders });
  },
} satisfies ExportedHandler<Env>;
