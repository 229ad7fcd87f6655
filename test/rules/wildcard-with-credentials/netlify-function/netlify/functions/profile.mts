import type { Context } from '@netlify/functions';
import { headers } from '../lib/headers';

export default async (request: Request, context: Context) => {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  return Response.json(
    { city: context.geo.city },
    { headers: { ...headers, 'Access-Control-Allow-Credentials': 'true' } },
  );
};
