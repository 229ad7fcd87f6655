const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Methods': '*',
};

export default {
  async fetch(): Promise<Response> {
    return new Response('[]', { headers: corsHeaders });
  },
};
