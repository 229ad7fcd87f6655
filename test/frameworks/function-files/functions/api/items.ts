export const onRequestGet = async (): Promise<Response> => Response.json([]);

export function onRequestPost({ request }: { request: Request }): Response {
  const origin = request.headers.get('Origin') ?? '';
  const headers = new Headers({ Vary: 'Origin' });
  if (['https://app.example.com', 'https://shop.example.com'].includes(origin)) {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return new Response(null, { status: 201, headers });
}

export const onRequestDelete = () => {
  throw new Error('not yet');
};
