import { isCustomer } from './customers.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    if (!isCustomer(origin)) return new Response('Unknown origin', { status: 400, headers: { Vary: 'Origin' } });
    return new Response('[]', { headers: { Vary: 'Origin', 'Access-Control-Allow-Origin': origin } });
  },
};
