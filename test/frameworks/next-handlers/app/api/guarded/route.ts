import { headers } from '../../../lib/incoming';

class Refused extends Error {
  constructor(readonly status = 403) {
    super('refused');
  }
}

function demand(origin: string | null): asserts origin is string {
  if (origin === null || !/^https:\/\/(?:[a-z]+\.)?trusted\.example$/.test(origin)) throw new Refused();
}

export async function GET(request: Request) {
  try {
    const origin = headers(request).origin;
    demand(origin);
    return new Response('secret', { headers: { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } });
  } catch (error) {
    if (error instanceof Refused) return new Response(error.message, { status: error.status });
    throw error;
  }
}
