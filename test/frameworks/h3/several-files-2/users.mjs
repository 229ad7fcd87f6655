import { H3, HTTPError } from 'h3';

export const users = new H3();

users.get('/', (event) => {
  event.res.headers.set('Access-Control-Expose-Headers', 'x-total');
  return ['Ada'];
});
users.get('/:id', () => {
  throw new HTTPError('There is no such user', { status: 404 });
});
users.delete('/:id', (event) => {
  event.res.status = 202;
  event.res.headers.set('Vary', 'Accept');
  return null;
});
