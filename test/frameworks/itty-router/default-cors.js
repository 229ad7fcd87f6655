// requests: GET /, GET /users/7, DELETE /users/7
// with: itty-router-5, itty-router-6
import { cors, error, json, Router } from 'itty-router';

const { preflight, corsify } = cors();

const router = Router({
  before: [preflight],
  catch: error,
  finally: [json, corsify],
});

router
  .get('/', () => 'hello')
  .get('/users/:id', () => json({ id: 7 }, { status: 203, headers: { Vary: 'Accept' } }))
  .delete('/users/:id', () => error(403, 'no'));

export default { fetch: router.fetch };
