import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ locals }) => {
  const { origin } = locals as { origin?: string };
  return new Response('echo', origin ? { headers: { 'access-control-allow-origin': origin } } : {});
};
