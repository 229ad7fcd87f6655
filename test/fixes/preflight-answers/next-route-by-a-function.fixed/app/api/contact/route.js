import { withCors } from '../../../lib/cors';

export function OPTIONS() {
  return withCors(new Response(null, { status: 204 }));
}

// Saves a message.
export async function PUT(request) {
  const { message } = await request.json();
  return withCors(Response.json({ received: message.length }));
}
