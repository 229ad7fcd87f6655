// requests: GET /todos, POST /todos, GET /old
// with: itty-router-4
import { createCors, error, json, Router } from 'itty-router';

const { preflight, corsify } = createCors({
  methods: ['GET', 'POST', 'PATCH'],
  origins: ['https://app.example.com'],
  maxAge: 3600,
  headers: { 'Access-Control-Allow-Credentials': 'true' },
});

const router = Router();

router
  .all('*', preflight)
  .get('/todos', () => json([]))
  .post('/todos', () => Promise.reject(new Error('no')))
  .get('/old', () => Response.redirect('https://app.example.com/new', 301))
  .all('*', () => error(404));

export default {
  fetch: (request, ...more) =>
    router
      .handle(request, ...more)
      .then(json)
      .catch(error)
      .then(corsify),
};
