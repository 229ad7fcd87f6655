// requests: GET /
// env: CORS_ORIGIN=https://app.example.com
// env: (empty)
import { Elysia } from 'elysia';
import cors from '@elysiajs/cors';

const app = new Elysia();
app.use(cors({ origin: process.env.CORS_ORIGIN, credentials: true }));
app.get('/', () => 'hello');
app.listen(process.env.PORT ?? 3000);
