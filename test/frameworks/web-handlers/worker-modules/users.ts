export async function listUsers(): Promise<Response> {
  return new Response('[]', { headers: { 'Content-Type': 'application/json' } });
}
