export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response('Method not allowed', { status: 405 });
    const form = await request.formData();
    return new Response(`Thank you, ${String(form.get('name'))}`, { headers: { 'Access-Control-Allow-Origin': '*' } });
  },
};
