import { isAllowedOrigin } from '../utils/origins';

export default defineEventHandler((event) => {
  const origin = getHeader(event, 'origin');
  appendHeader(event, 'Vary', 'Origin');
  if (origin && isAllowedOrigin(origin)) {
    setHeader(event, 'Access-Control-Allow-Origin', origin);
    setHeader(event, 'Access-Control-Allow-Credentials', 'true');
  }
});
