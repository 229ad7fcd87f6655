import type { APIRoute } from 'astro';

export const prerender = false;

export const GET: APIRoute = ({ request, locals }) => {
  return new Response(JSON.stringify(locals), {
    headers: {
      'Access-Control-Allow-Origin': request.headers.get('Origin') || '*',
      //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
      'Access-Control-Allow-Credentials': 'true',
    },
  });
};
