import cors from 'cors';
import express from 'express';
import basicAuth from 'express-basic-auth';

const app = express();

app.use(basicAuth({ users: { admin: process.env.ADMIN_PASSWORD ?? '' }, challenge: true }));
app.use(cors({ origin: 'https://admin.example.com', credentials: true }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.get('/reports', (_req, res) => {
  res.json([]);
});

app.listen(3000);
