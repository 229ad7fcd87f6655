import type { Handle } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';

const names: Handle = async ({ event, resolve }) => {
  event.locals.name = event.params.name;
  return resolve(event);
};

const cors: Handle = async ({ event, resolve }) => {
  const isApi = event.url.pathname.startsWith('/api');
  if (isApi && event.request.method === 'OPTIONS') {
    return new Response(null, {
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, PATCH, OPTIONS',
        'Access-Control-Allow-Headers': '*',
      },
    });
  }
  const response = await resolve(event);
  if (isApi) response.headers.append('Access-Control-Allow-Origin', '*');
  return response;
};

export const handle = sequence(names, cors);
