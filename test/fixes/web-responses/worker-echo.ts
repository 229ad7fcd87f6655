interface Env {
  readonly NAME?: string;
}

export default {
  async fetch(request: Request, env?: Env): Promise<Response> {
    const response = Response.json({ name: env?.NAME ?? 'nobody' });
    response.headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? '*');
    response.headers.set('Access-Control-Allow-Credentials', 'true');
    return response;
  },
};
