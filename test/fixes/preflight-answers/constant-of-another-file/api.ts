import { corsHeaders } from './told';

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') {
      return new Response(null);
    }
    return new Response('[]', { headers: corsHeaders });
  },
};
