// requests: GET /any, GET /suffix, GET /echo, GET /late
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/suffix', cors({ origin: (origin) => (origin.endsWith('.example.com') ? origin : null), credentials: true }));
app.use('/echo', cors({ origin: (origin) => origin }));
app.use(
  '/late',
  cors({
    origin: async (origin) => {
      const known = await Promise.resolve(['https://app.example.com']);
      return known.includes(origin) ? origin : 'https://www.example.com';
    },
  }),
);
app.use('/any', cors());
app.get('/any', (c) => c.text('any'));
app.get('/suffix', (c) => c.text('suffix'));
app.get('/echo', (c) => c.text('echo'));
app.get('/late', (c) => c.text('late'));
export default app;
