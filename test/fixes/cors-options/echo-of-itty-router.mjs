import { createCors, json, Router } from 'itty-router';

const { preflight, corsify } = createCors({
  origins: ['*'],
  methods: ['GET', 'POST'],
  headers: { 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' },
});

const router = Router();
router.all('*', preflight).get('/', () => json([]));

export default {
  fetch: (request, ...args) => router.handle(request, ...args).then(corsify),
};
