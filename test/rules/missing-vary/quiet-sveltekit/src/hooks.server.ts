import { sequence } from '@sveltejs/kit/hooks';
import type { Handle } from '@sveltejs/kit';
import { authenticate } from './authenticate';

const varying: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.append('Vary', 'Origin');
  return response;
};

export const handle = sequence(authenticate, varying);
