import type { LoaderFunctionArgs } from 'react-router';
import { cors } from 'remix-utils/cors';

export async function loader({ request }: LoaderFunctionArgs) {
  const response = request.method === 'OPTIONS' ? new Response(null, { status: 204 }) : Response.json({ ok: true });
  return cors(request, response);
}

export const action = async ({ request }: LoaderFunctionArgs) =>
  await cors(request, Response.json({ ok: true }), {
    origin: ['https://app.example.com', /\.preview\.example\.com$/],
    credentials: true,
    exposedHeaders: ['X-Total'],
    maxAge: 600,
  });
