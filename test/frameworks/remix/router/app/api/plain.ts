import type { LoaderFunctionArgs } from 'react-router';

export const loader = ({ request }: LoaderFunctionArgs) => {
  const response = new Response('plain');
  if (request.headers.get('origin')?.endsWith('.example.com')) {
    response.headers.set('access-control-allow-origin', 'https://app.example.com');
  }
  return response;
};
