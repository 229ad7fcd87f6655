import { withCors } from '../../../lib/cors';

export async function POST(request: Request) {
  const { message } = await request.json();
  return withCors(Response.json({ received: message.length }));
}
