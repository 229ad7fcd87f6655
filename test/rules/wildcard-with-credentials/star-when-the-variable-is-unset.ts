import cors from 'cors';
import express from 'express';

const clientUrl = process.env.CLIENT_URL ?? '*';
//                                          ^^^ error wildcard-with-credentials 💡

export function createApp() {
  const app = express();
  app.use(cors({ origin: clientUrl, credentials: true }));
  app.get('/whoami', (_req, res) => {
    res.json({ user: null });
  });
  return app;
}
