import { env } from '$env/dynamic/private';

const allowed = (env.ALLOWED_ORIGINS ?? 'http://localhost:5173').split(',');

export function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get('Origin') ?? '';
  if (!allowed.includes(origin)) return { Vary: 'Origin' };
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' };
}
