import cors from 'cors';
import express from 'express';
import { reports } from './reports.js';
import { sessions } from './sessions.js';

const app = express();

// The storefront is on another origin and sends the session cookie.
app.use('/orders', cors({ origin: true, credentials: true }));
app.use('/reports', reports);
app.use('/sessions', sessions);

app.get('/orders', (req, res) => {
  res.json([{ id: 1, customer: 'Ada', total: 129 }]);
});

app.listen(process.env.PORT ?? 3000);
