import { Elysia } from 'elysia';

export default new Elysia({ name: 'users', prefix: '/users' })
  .get('/', () => [{ id: 7 }])
  .get('/:id', ({ params: { id }, set }) => {
    set.headers['access-control-allow-origin'] = '*';
    return { id };
  });
