export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/b') {
      const id = env.ROOMS.idFromName(searchParams.get('room'));
      return env.ROOMS.get(id).fetch(request);
    }
    return await env.ASSETS.fetch(request);
  },
};
export class Room extends DurableObject {
  async fetch(request: Request) {
    return new Response('x', { headers: { 'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '*', 'Access-Control-Allow-Credentials': 'true' } });
    //                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  }
}
