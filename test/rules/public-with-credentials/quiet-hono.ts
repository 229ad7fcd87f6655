import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/embed/*', cors({ origin: '*' })); // cors-lint: public -- anybody may embed it
export default app;
