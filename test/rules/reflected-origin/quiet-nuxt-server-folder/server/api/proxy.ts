import { isAllowedOrigin } from '../utils/origins';

/** What the upstream says of CORS is its own business; strangers get nothing. */
export default defineEventHandler(async (event) => {
  const origin = getRequestHeader(event, 'origin');
  if (!isAllowedOrigin(origin)) {
    throw createError({ statusCode: 403, statusMessage: 'CORS: not from here' });
  }
  setResponseHeader(event, 'Vary', 'Origin');
  setResponseHeader(event, 'Access-Control-Allow-Origin', origin!);
  setResponseHeader(event, 'Access-Control-Allow-Credentials', 'true');
  return await $fetch('https://api.example.net/items', { headers: { Origin: origin } });
});
