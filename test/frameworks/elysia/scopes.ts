// requests: GET /before, GET /local, GET /scoped, GET /global, GET /inner, GET /after, GET /nothing
import { Elysia } from 'elysia';

const allow = (origin: string) => {
  return ({ set }: { set: { headers: Record<string, string> } }) => {
    set.headers['access-control-allow-origin'] = origin;
  };
};

const local = new Elysia().onBeforeHandle(allow('https://local.example.com')).get('/local', () => 'local');
const inner = new Elysia().onAfterHandle({ as: 'global' }, allow('https://inner.example.com')).get('/inner', () => 1);
const scoped = new Elysia()
  .use(inner)
  .onBeforeHandle({ as: 'scoped' }, allow('https://scoped.example.com'))
  .get('/scoped', () => 'scoped');
const wide = new Elysia()
  .derive(({ set }) => {
    set.headers['access-control-expose-headers'] = 'X-Total';
    return { total: 1 };
  })
  .as('global')
  .get('/global', ({ total }) => total);

new Elysia()
  .get('/before', () => 'before any hook')
  .use(local)
  .use(scoped)
  .use(wide)
  .get('/after', () => 'after')
  .listen(3000);
