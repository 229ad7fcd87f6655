import { withCors } from '../../../lib/with-cors.js';

const options = { origins: new Set(['https://wrapped.example.com']), credentials: true };

export const GET = withCors(async () => Response.json({ ok: true }), options);
export const OPTIONS = withCors(() => new Response(null, { headers: { 'Access-Control-Allow-Methods': 'GET' } }), options);
