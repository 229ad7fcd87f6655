// requests: GET /todos, POST /todos, GET /todos/7, GET /nothing
import { AutoRouter, cors } from 'itty-router';

const { preflight, corsify } = cors({
  origin: ['https://app.example.com', 'https://admin.example.com'],
  credentials: true,
  allowMethods: 'GET, POST',
});

const router = AutoRouter({ base: '/', before: [preflight], finally: [corsify] });

router
  .get('/todos', () => [{ id: 1 }])
  .get('/todos/:id', ({ id }) => ({ id }))
  .post('/todos', async () => {
    throw new Error('read only');
  });

export default router;
