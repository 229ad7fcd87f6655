import { route } from './routes.ts';

async function answer(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('id');
  if (!id) return Response.json({ error: 'No id' }, { status: 400 });
  return route(id);
}

export default {
  async fetch(request: Request): Promise<Response> {
    const given = await answer(request);
    const response = new Response(given.body, given);
    response.headers.set('Access-Control-Allow-Origin', 'https://app.example.com');
    return response;
  },
};
