import { corsHeaders } from './told';

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') {
      return new Response(null, { headers: corsHeaders });
    }
    return new Response('[]', { headers: corsHeaders });
  },
};
