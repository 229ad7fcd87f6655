import type { MiddlewareFunction } from 'react-router';
import { createCorsMiddleware } from 'remix-utils/middleware/cors';

const stamp: MiddlewareFunction<Response> = async ({ request }, next) => {
  const response = await next();
  response.headers.set('access-control-max-age', request.method === 'OPTIONS' ? '60' : '0');
  return response;
};

const quiet: MiddlewareFunction<Response> = ({ context }) => {
  void context;
};

export const middleware = [quiet, stamp, ...createCorsMiddleware({ origin: 'https://app.example.com' })];

export const loader = () => new Response('guarded');
