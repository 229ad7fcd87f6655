import { createRouter, defineEventHandler, setResponseHeader } from 'h3';

export const users = createRouter()
  .get('/users', defineEventHandler(() => []))
  .add(
    '/users/:id',
    defineEventHandler((event) => {
      setResponseHeader(event, 'Access-Control-Expose-Headers', `x-${event.context.params ? 'user' : 'nobody'}`);
      return { method: event.method };
    }),
    ['get', 'put'],
  );
