export const config = { runtime: 'edge' };

export default async function handler(request: Request) {
  return new Response('edge', {
    headers: {
      'Access-Control-Allow-Origin': request.headers.get('origin') ?? '*',
      'Access-Control-Allow-Credentials': 'true',
    },
  });
}
