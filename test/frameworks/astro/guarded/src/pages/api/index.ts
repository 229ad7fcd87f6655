export const GET = () => new Response('plain');

export const PUT = ({ request }: { request: Request }) =>
  new Response('own', { headers: { 'Access-Control-Allow-Origin': request.headers.get('origin') ?? 'null' } });

export const DELETE = () => undefined;
