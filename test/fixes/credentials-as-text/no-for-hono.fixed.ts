import { Hono } from 'hono';
import { cors } from 'hono/cors';

const COOKIES = false;

const app = new Hono();
app.use(cors({ origin: ['https://app.example.com'], credentials: COOKIES as never }));
app.get('/', (c) => c.text('ok'));

export default app;
