import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use(cors({ origin: ['https://app.example.com'], credentials: 'false' as never }));
//                                                               ^^^^^^^ warning invalid-credentials-value 💡

export default app;
