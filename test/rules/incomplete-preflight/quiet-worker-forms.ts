const CORS = {
  'Access-Control-Allow-Origin': 'https://www.example.com',
  'Access-Control-Allow-Methods': 'POST',
};

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { headers: CORS });
    const form = await request.formData();
    return Response.json({ name: form.get('name') }, { headers: CORS });
  },
};
