// requests: GET /users, GET /users/7, GET /files/readme.md
import { Elysia } from 'elysia';
import { allowing } from './allowing';
import users from './users';

const app = new Elysia()
  .use(allowing(['https://app.example.com']))
  .use(users)
  .get('/files/*', ({ params }) => params['*']);

export default { port: 3000, fetch: app.fetch };
