import cors from 'cors';
import express from 'express';
import { prisma } from './prisma';

const app = express();

app.use(
  cors({
    credentials: true,
    origin: async (origin, callback) => {
      if (!origin) return callback(null, []);
      const site = await prisma.site.findUnique({ where: { origin } });
      return callback(null, site ? [origin] : []);
    },
  }),
);

app.get('/widgets', (_req, res) => {
  res.json([]);
});

export { app };
