export const GET = () => new Response('hi', { headers: { 'Access-Control-Allow-Origin': '*' } });
