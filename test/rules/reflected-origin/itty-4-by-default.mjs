import { createCors, error, json, Router } from 'itty-router';

const { preflight, corsify } = createCors({ headers: { 'Access-Control-Allow-Credentials': 'true' } });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡

const router = Router();
router
  .all('*', preflight)
  .get('/todos', () => json([]))
  .all('*', () => error(404));

export default {
  fetch: (request, ...args) => router.handle(request, ...args).then(corsify),
};
