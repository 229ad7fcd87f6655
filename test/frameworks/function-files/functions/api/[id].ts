// env: MODE=open
// env: (empty)
interface Context {
  readonly request: Request;
  readonly env: { readonly MODE?: string };
}

export async function onRequest(context: Context): Promise<Response> {
  const response = new Response('one');
  if (context.env.MODE === 'open') {
    response.headers.set('Access-Control-Allow-Origin', context.request.headers.get('Origin') || 'null');
  }
  return response;
}
