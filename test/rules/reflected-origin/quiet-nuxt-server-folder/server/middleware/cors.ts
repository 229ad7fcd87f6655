import { isAllowedOrigin } from '../utils/origins';

/** What is cached is the same for everybody, and says so itself. */
export default defineEventHandler((event) => {
  if (getRequestURL(event).pathname === '/api/cached') return;
  const origin = getHeader(event, 'origin');
  appendHeader(event, 'Vary', 'Origin');
  if (origin && isAllowedOrigin(origin)) {
    setHeader(event, 'Access-Control-Allow-Origin', origin);
    setHeader(event, 'Access-Control-Allow-Credentials', 'true');
  }
});
