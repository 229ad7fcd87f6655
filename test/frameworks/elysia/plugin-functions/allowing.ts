import type { Elysia } from 'elysia';

export const allowing = (origins: readonly string[]) => (app: Elysia) =>
  app.onRequest(({ request: { headers }, set }) => {
    const origin = headers.get('origin');
    if (origin !== null && origins.indexOf(origin) !== -1) {
      set.headers['access-control-allow-origin'] = origin;
    }
    set.headers.vary = 'Origin';
  });
