import cors from 'cors';
import express from 'express';
import { siteOrigins } from './settings.mjs';

const isPreview = (origin = '') => /^https:\/\/[\w-]+\.netlify\.app$/.test(origin);
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error shared-host-origin 💡

const app = express();
app.use(
  cors({
    origin(origin, done) {
      if (!origin || siteOrigins.includes(origin) || isPreview(origin)) return done(null, true);
      return done(new Error('Not allowed'));
    },
    credentials: true,
  }),
);
app.listen(3000);
