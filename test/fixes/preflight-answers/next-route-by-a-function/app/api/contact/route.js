import { withCors } from '../../../lib/cors';

// Saves a message.
export async function PUT(request) {
  const { message } = await request.json();
  return withCors(Response.json({ received: message.length }));
}
