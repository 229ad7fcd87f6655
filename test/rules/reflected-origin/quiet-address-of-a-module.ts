import { Hono } from 'https://esm.sh/hono@4.6.3';
import { cors } from 'https://esm.sh/hono@4.6.3/cors';

const app = new Hono();

app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
app.get('/', (c) => c.text('hello'));

export default app;
