import type { LoaderFunctionArgs } from 'react-router';
import { cors } from 'remix-utils/cors';

const options = {
  origin: async (origin: string) => (origin.endsWith('.example.com') ? 'https://app.example.com' : false),
  methods: ['GET', 'PUT'],
  allowedHeaders: ['x-a'],
};

export async function loader({ request }: LoaderFunctionArgs) {
  return cors(request, new Response('fine', { headers: { Vary: 'Accept' } }), options);
}
