export default {
  async fetch(request: Request): Promise<Response> {
    const { name } = await request.json<{ name: string }>();
    if (!name) return new Response('who?', { status: 400, headers: { 'Access-Control-Allow-Origin': '*' } });
    return new Response(`hello ${name}`, { headers: { 'Access-Control-Allow-Origin': '*' } });
    //                                                                               ^^^ warning incomplete-preflight 💡
  },
};
