const allowedOrigins = ['https://app.example.com'];

interface Env {
  readonly NAME?: string;
}

export default {
  async fetch(request: Request, env?: Env): Promise<Response> {
    const response = Response.json({ name: env?.NAME ?? 'nobody' });
    const origin = request.headers.get('Origin');
    response.headers.append('Vary', 'Origin');
    if (origin && allowedOrigins.includes(origin)) {
      response.headers.set('Access-Control-Allow-Origin', origin);
    }
    response.headers.set('Access-Control-Allow-Credentials', 'true');
    return response;
  },
};
