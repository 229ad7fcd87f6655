import { Hono } from 'hono';
import { allowKnown } from './allow-known.ts';
import { orders } from './orders.ts';
import { pages } from './pages.ts';

const app = new Hono();
app.use('/api/*', allowKnown);
app.route('/api/orders', orders);
app.route('/', pages);

export default app;
