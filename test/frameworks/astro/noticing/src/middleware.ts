import type { MiddlewareHandler } from 'astro';

export const onRequest: MiddlewareHandler = ({ request, locals }, next) => {
  (locals as { origin?: string | null }).origin = request.headers.get('origin');
  void next();
};
